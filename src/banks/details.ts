// Generated from data/banks.json by `npm run banks`. Do not edit.

export const SOURCE_IDS: readonly string[] = ['vietqr.io', 'vietnam-qr-pay', 'vietqr.dart', 'acb', 'momo-app', 'momo-docs', 'mb-map', 'tpbank-list', 'card-list', 'neopay', 'napas-2022', 'issuer-registry', 'swift-list', 'onepay-napas', 'viwiki', 'names-2026', 'press-2025', 'press-2026', 'hose-2026', 'statements-2026', 'napas-code'];

export const BANK_DETAILS = `168999|1k|Cathay United Bank - Ho Chi Minh City Branch
422589|e7|CIMB Bank (Vietnam) Limited
458761|an|HSBC Bank (Vietnam) Ltd.
533948|3h|Citibank, N.A. - Hanoi Branch
546034|aj|Cake Digital Bank by VPBank
546035|aj|Ubank by VPBank
555666|3c|Bank for Investment and Development of Cambodia - Hanoi Branch
668888|3j|KASIKORNBANK Public Company Limited - Ho Chi Minh City Branch
796500|3j|DBS Bank Ltd - Ho Chi Minh City Branch
801011|8r|NongHyup Bank - Hanoi Branch
963311|1k|Vikki by HDBank
963368|1k|Shinhan Vietnam Finance Company Limited|Shinhan Vietnam Finance
963369|3i|Liobank by OCB
963388|3f|Timo by BVBank
963399|a8|UMEE by KienlongBank
963666|3c|BNP Paribas - Ho Chi Minh City Branch
963668|3c|BNP Paribas - Hanoi Branch
963688|3c|Bank of China (Hong Kong) Limited - Ho Chi Minh City Branch
970400|35r|Saigon Bank for Industry and Trade
970403|k3r3||Saigon Thuong Tin Commercial Joint Stock Bank
970405|35r|Vietnam Bank for Agriculture and Rural Development
970406|1hq7|Vikki Digital Bank Limited|Dong A Commercial Joint Stock Bank;DongA Joint Stock Commercial Bank
970407|35r|Vietnam Technological and Commercial Joint Stock Bank
970408|2jnj||Global Petro Bank;Global Petro Commercial Joint Stock Bank;Global Petro Sole Member Limited Commercial Bank
970409|35r|Bac A Commercial Joint Stock Bank|North Asia Commercial Joint Stock Bank
970410|29r|Standard Chartered Bank (Vietnam) Limited
970412|35r|Vietnam Public Joint Stock Commercial Bank|Western Bank
970414|1r5r|Modern Bank of Vietnam Limited|Modern Bank of Vietnam;Ocean Commercial One Member Limited Liability Bank
970415|35r|Vietnam Joint Stock Commercial Bank for Industry and Trade
970416|35j|Asia Commercial Joint Stock Bank|Asia Commercial Bank
970418|35j|Joint Stock Commercial Bank for Investment and Development of Vietnam|Bank for Investment and Development of Vietnam
970419|35r|National Citizen Commercial Joint Stock Bank|National Citizen Bank
970421|33z|Vietnam - Russia Joint Venture Bank|Vietnam Russia Bank
970422|35r|Military Commercial Joint Stock Bank|Military Bank
970423|327|Tien Phong Commercial Joint Stock Bank
970424|35r|Shinhan Bank Vietnam Limited
970425|35r|An Binh Commercial Joint Stock Bank
970426|35r|Vietnam Maritime Commercial Joint Stock Bank|Maritime Bank
970427|35r|Vietnam Asia Commercial Joint Stock Bank|Viet A Commercial Joint Stock Bank
970428|35r|Nam A Commercial Joint Stock Bank
970429|35r|Sai Gon Joint Stock Commercial Bank|Saigon Commercial Bank
970430|35r|Prosperity and Growth Commercial Joint Stock Bank|Petrolimex Group Commercial Joint Stock Bank
970431|35r|Vietnam Export Import Commercial Joint Stock Bank
970432|35r|Vietnam Prosperity Joint Stock Commercial Bank
970433|2d3|Vietnam Thuong Tin Commercial Joint Stock Bank
970434|35r|Indovina Bank Limited
970436|35j|Joint Stock Commercial Bank for Foreign Trade of Vietnam|Bank for Foreign Trade of Vietnam
970437|35r|Ho Chi Minh City Development Joint Stock Commercial Bank|Housing Development Bank
970438|35r|Bao Viet Joint Stock Commercial Bank
970439|cn3|Public Bank Vietnam Limited
970440|35r|Southeast Asia Commercial Joint Stock Bank
970441|2db|Vietnam International Commercial Joint Stock Bank|Vietnam International Bank
970442|35r|Hong Leong Bank Vietnam Limited
970443|35r|Saigon - Hanoi Commercial Joint Stock Bank
970444|2irf||Construction Commercial One Member Limited Liability Bank;Vietnam Construction Bank
970446|323|Co-operative Bank of Vietnam|Vietnam Cooperative Bank
970448|35r|Orient Commercial Joint Stock Bank|Orient Bank
970449|35r|Fortune Vietnam Joint Stock Commercial Bank
970452|35r|Kien Long Commercial Joint Stock Bank
970454|35r|Viet Capital Commercial Joint Stock Bank
970455|29r|Industrial Bank of Korea - Hanoi Branch
970456|29b|Industrial Bank of Korea - Ho Chi Minh City Branch
970457|cn3|Woori Bank Vietnam Limited
970458|cn3|United Overseas Bank (Vietnam) Limited
970460|200|VietCredit Finance Joint Stock Company|Cement Finance
970462|2gr|Kookmin Bank - Hanoi Branch
970463|2gr|Kookmin Bank - Ho Chi Minh City Branch
970464|1kw|TNEX Finance Company Limited|Finance Company Limited For Community
970465|1kw|Bank SinoPac - Ho Chi Minh City Branch
970466|1od|KEB Hana Bank - Ho Chi Minh City Branch
970467|1od|KEB Hana Bank - Hanoi Branch
970470|1lw|MB Shinsei Finance Limited Liability Company
971005|3d|Viettel Digital Services Corporation
971011|3h|VNPT Digital Financial Services Center (VNPT Fintech)
971025|1elf|Online Mobile Services Joint Stock Company (M_Service)
971032|1c|MobiFone Digital Services Center
971100|20
971122|8
971133|mh41|PVcomBank Pay (Vietnam Public Joint Stock Commercial Bank)
977777|t|Mirae Asset Finance Company (Vietnam) Limited|Mirae Asset Finance
999888|3h|Vietnam Bank for Social Policies|Bank for Social Policies`;
