// Generated from data/banks.json by `npm run banks`. Do not edit.

/** The day of the bank directory, `YYYY-MM-DD`. */
export const BANKS_DATE = '2026-11-21';

export const SOURCE_IDS: readonly string[] = ['vietqr.io', 'vietnam-qr-pay', 'vietqr.dart', 'acb', 'momo-app', 'momo-docs', 'mb-map', 'tpbank-list', 'card-list', 'neopay', 'napas-2022', 'issuer-registry', 'swift-list', 'onepay-napas', 'viwiki', 'names-2026', 'press-2025', 'press-2026', 'hose-2026', 'statements-2026', 'napas-code'];

export const TABLE = `168999|CUBHCM|CathayHCM|Ngân hàng Cathay United - Chi nhánh Thành phố Hồ Chí Minh|Cathay United Bank - Ho Chi Minh City Branch||7011|1k|Cathay;Cathay United;Cathay United Bank
422589|CIMB|CIMB|Ngân hàng TNHH MTV CIMB Việt Nam|CIMB Bank (Vietnam) Limited|CIBBVNVN|4007|e7|CIMB Bank;CIMB Bank Vietnam;CIMB Vietnam
458761|HSBC|HSBC|Ngân hàng TNHH MTV HSBC (Việt Nam)|HSBC Bank (Vietnam) Ltd.|HSBCVNVX|4005|an|HSBC Bank;HSBC Vietnam
533948|CITIBANK|Citibank|Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội|Citibank, N.A. - Hanoi Branch|CITIVNVX|7001|3h|Citi;Citibank Vietnam
546034|CAKE|CAKE|Ngân hàng số Cake by VPBank|Cake Digital Bank by VPBank||5007|aj|Cake Bank;Cake by VPBank;Cake Digital Bank|||970432
546035|Ubank|Ubank|Ngân hàng số Ubank by VPBank|Ubank by VPBank||5017|aj||||970432
555666|BIDC|BIDC|Ngân hàng Đầu tư và Phát triển Campuchia - Chi nhánh Hà Nội|Bank for Investment and Development of Cambodia - Hanoi Branch||7011|3c|BIDC Hanoi;Đầu tư và Phát triển Campuchia
668888|KBank|KBank|Ngân hàng Đại chúng TNHH Kasikornbank - Chi nhánh Thành phố Hồ Chí Minh|KASIKORNBANK Public Company Limited - Ho Chi Minh City Branch|KASIVNVX|7007|3j|KASIKORN;Kasikorn Bank;KBankHCM;KSK
796500|DBS|DBSBank|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|DBS Bank Ltd - Ho Chi Minh City Branch|DBSSVNVX|7001|3j|DBS HCM
801011|NHB HN|Nonghyup|Ngân hàng Nonghyup - Chi nhánh Hà Nội|NongHyup Bank - Hanoi Branch||7001|8r|NH Bank;NHB;NongHyup Bank;Nonghyup Bank HN
963311|VIKKIHDBANK|Vikki by HDBank|Ngân hàng số Vikki by HDBank|Vikki by HDBank||5011|1k||||970437
963368|SVFC|Shinhan Finance|Công ty Tài chính TNHH MTV Shinhan Việt Nam|Shinhan Vietnam Finance Company Limited||8011|1k|Shinhan Vietnam Finance;Tài chính Shinhan
963369|LIOBANK|Liobank|Ngân hàng số Liobank by OCB|Liobank by OCB||5007|3i|LIO|||970448
963388|TIMO|Timo|Ngân hàng số Timo by BVBank|Timo by BVBank||5003|3f|BVBank Timo;Timo Bank;Timo by Ban Viet Bank|||970454
963399|UMEE|UMEE|Ngân hàng số UMEE by KienlongBank|UMEE by KienlongBank||5011|a8||||970452
963666|BNPPARIBASHCM|BNPParibasHCM|Ngân hàng BNP Paribas - Chi nhánh Thành phố Hồ Chí Minh|BNP Paribas - Ho Chi Minh City Branch|BNPAVNVN|7011|3c|BNP HCM|BNP Paribas;BNP
963668|BNPPARIBASHN|BNPParibasHN|Ngân hàng BNP Paribas - Chi nhánh Hà Nội|BNP Paribas - Hanoi Branch||7011|3c|BNP HN|BNP Paribas;BNP
963688|BOCHK|BOCHK|Ngân hàng Bank of China (Hong Kong) Limited - Chi nhánh Thành phố Hồ Chí Minh|Bank of China (Hong Kong) Limited - Ho Chi Minh City Branch|BKCHVNVX|7011|3c|Bank of China;Bank of China (Hong Kong);Bank of China HCM
970400|SGICB|SaigonBank|Ngân hàng TMCP Sài Gòn Công Thương|Saigon Bank for Industry and Trade|SBITVNVX|0007|35r|SGB;Sài Gòn Công Thương
970403|STB|Sacombank|Ngân hàng TMCP Sài Gòn Tài Lộc||SGTTVNVX|0107|k3r3|Sacom;Saigon Thuong Tin Commercial Joint Stock Bank;Sài Gòn Thương Tín;Sài Gòn Tài Lộc||Ngân hàng TMCP Sài Gòn Thương Tín=2026
970405|VBA|Agribank|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|Vietnam Bank for Agriculture and Rural Development|VBAAVNVX|0007|35r|AGR;AGRI;NHNo;NHNo&PTNT;Nông nghiệp;VARB;VBARD
970406|Vikki|Vikki Bank|Ngân hàng TNHH MTV Số Vikki|Vikki Digital Bank Limited|EACBVNVX|0105|1hq7|DAB;DOB;Dong A Commercial Joint Stock Bank;DONGA;DongA Joint Stock Commercial Bank;EAB;Vikki Digital Bank||Ngân hàng TMCP Đông Á=2025-02;DongA Bank=2025-02
970407|TCB|Techcombank|Ngân hàng TMCP Kỹ thương Việt Nam|Vietnam Technological and Commercial Joint Stock Bank|VTCBVNVX|0007|35r|Kỹ thương;Techcom
970408|GPB|GPBank|Ngân hàng Thương mại TNHH MTV Kỷ Nguyên Thịnh Vượng||GBNKVNVX|0105|2jnj|Dầu khí toàn cầu;Global Petro Bank;Global Petro Commercial Joint Stock Bank;Global Petro Sole Member Limited Commercial Bank;Kỷ Nguyên Thịnh Vượng||Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu=2025-10
970409|BAB|BacABank|Ngân hàng TMCP Bắc Á|Bac A Commercial Joint Stock Bank|NASCVNVX|0007|35r|Bac A;NASB;NASBank;North Asia Commercial Joint Stock Bank
970410|SCVN|StandardChartered|Ngân hàng TNHH MTV Standard Chartered (Việt Nam)|Standard Chartered Bank (Vietnam) Limited|SCBLVNVX|4005|29r|SC;SCBVL;STANDARD;Standard Chartered Bank;Standard Chartered Vietnam|SCB;SCBank
970412|PVCB|PVcomBank|Ngân hàng TMCP Đại Chúng Việt Nam|Vietnam Public Joint Stock Commercial Bank|WBVNVNVX|0007|35r|PVB;PVcom;PVFC;Western Bank;Đại Chúng
970414|MBV|MBV|Ngân hàng TNHH MTV Việt Nam Hiện Đại|Modern Bank of Vietnam Limited|OJBAVNVX|0107|1r5r|Modern Bank of Vietnam;Ocean Commercial One Member Limited Liability Bank;OJB;Việt Nam Hiện Đại;Đại Dương||Ngân hàng Thương mại TNHH MTV Đại Dương=2024-12;OceanBank=2024-12
970415|ICB|VietinBank|Ngân hàng TMCP Công thương Việt Nam|Vietnam Joint Stock Commercial Bank for Industry and Trade|ICBVVNVX|0007|35r|CTG;Công thương;ICBV;Incombank;Vietin;Viettin;Viettinbank;VTB
970416|ACB|ACB|Ngân hàng TMCP Á Châu|Asia Commercial Joint Stock Bank|ASCBVNVX|0007|35j|ACB Bank;ACBank;Asia Commercial Bank;Á Châu
970418|BIDV|BIDV|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|Joint Stock Commercial Bank for Investment and Development of Vietnam|BIDVVNVX|0007|35j|Bank for Investment and Development of Vietnam;BID;BIDV Bank;Đầu tư và Phát triển
970419|NCB|NCB|Ngân hàng TMCP Quốc Dân|National Citizen Commercial Joint Stock Bank|NVBAVNVX|0007|35r|National Citizen Bank;NCB Bank;NCBank;NVB;Quốc Dân||Ngân hàng TMCP Nam Việt=2014;Navibank=2014
970421|VRB|VRB|Ngân hàng Liên doanh Việt - Nga|Vietnam - Russia Joint Venture Bank|VRBAVNVX|3005|33z|Vietnam Russia Bank;VietNgaBank;Việt Nga;VRBank
970422|MB|MBBank|Ngân hàng TMCP Quân đội|Military Commercial Joint Stock Bank|MSCBVNVX|0007|35r|MBB;Military Bank;Ngân hàng Quân đội;Quân đội
970423|TPB|TPBank|Ngân hàng TMCP Tiên Phong|Tien Phong Commercial Joint Stock Bank|TPBVVNVX|0007|327|TienPhong Bank;Tiên Phong
970424|SHBVN|ShinhanBank|Ngân hàng TNHH MTV Shinhan Việt Nam|Shinhan Bank Vietnam Limited|SHBKVNVX|4007|35r|SHIB;Shinhan;Shinhan Bank Vietnam;Shinhan Vietnam;SVB
970425|ABB|ABBANK|Ngân hàng TMCP An Bình|An Binh Commercial Joint Stock Bank|ABBKVNVX|0007|35r|An Binh Bank;An Bình
970426|MSB|MSB|Ngân hàng TMCP Hàng Hải Việt Nam|Vietnam Maritime Commercial Joint Stock Bank|MCOBVNVX|0007|35r|Hàng Hải;Maribank;Maritime Bank;MSB Bank
970427|VAB|VietABank|Ngân hàng TMCP Việt Á|Vietnam Asia Commercial Joint Stock Bank|VNACVNVX|0007|35r|Viet A Commercial Joint Stock Bank;VIETA
970428|NAB|NamABank|Ngân hàng TMCP Nam Á|Nam A Commercial Joint Stock Bank|NAMAVNVX|0007|35r|NABank;Nam A
970429|SCB|SCB|Ngân hàng TMCP Sài Gòn|Sai Gon Joint Stock Commercial Bank|SACLVNVX|0007|35r|Ngân hàng Sài Gòn;Saigon Commercial Bank;SCB Vietnam;TMCP Sài Gòn|SCBank
970430|PGB|PGBank|Ngân hàng TMCP Thịnh vượng và Phát triển|Prosperity and Growth Commercial Joint Stock Bank|PGBLVNVX|0107|35r|Petrolimex;Petrolimex Bank;Petrolimex Group Commercial Joint Stock Bank;Thịnh vượng và Phát triển;Xăng dầu Petrolimex||Ngân hàng TMCP Xăng dầu Petrolimex=2024
970431|EIB|Eximbank|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|Vietnam Export Import Commercial Joint Stock Bank|EBVIVNVX|0007|35r|Exim;Vietnam Eximbank;Xuất nhập khẩu
970432|VPB|VPBank|Ngân hàng TMCP Việt Nam Thịnh Vượng|Vietnam Prosperity Joint Stock Commercial Bank|VPBKVNVX|0007|35r|Thịnh Vượng;Việt Nam Thịnh Vượng
970433|VIETBANK|VietBank|Ngân hàng TMCP Việt Nam Thương Tín|Vietnam Thuong Tin Commercial Joint Stock Bank|VNTTVNVX|0007|2d3|VB;VBB;Việt Nam Thương Tín;VTTB
970434|IVB|IndovinaBank|Ngân hàng TNHH Indovina|Indovina Bank Limited|IABBVNVX|3005|35r|IDB;Indovina
970436|VCB|Vietcombank|Ngân hàng TMCP Ngoại Thương Việt Nam|Joint Stock Commercial Bank for Foreign Trade of Vietnam|BFTVVNVX|0007|35j|Bank for Foreign Trade of Vietnam;Ngoại thương;Vietcom
970437|HDB|HDBank|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh|Ho Chi Minh City Development Joint Stock Commercial Bank|HDBCVNVX|0007|35r|Housing Development Bank;Phát triển TP.HCM
970438|BVB|BaoVietBank|Ngân hàng TMCP Bảo Việt|Bao Viet Joint Stock Commercial Bank|BVBVVNVX|0007|35r|BAOVIET
970439|PBVN|PublicBank|Ngân hàng TNHH MTV Public Việt Nam|Public Bank Vietnam Limited|VIDPVNV5|4005|cn3|PB;Public;Public Bank Vietnam;VID;VID Public||Ngân hàng Liên doanh VID Public=2016;VID Public Bank=2016
970440|SEAB|SeABank|Ngân hàng TMCP Đông Nam Á|Southeast Asia Commercial Joint Stock Bank|SEAVVNVX|0007|35r|SAB;SSB;Đông Nam Á
970441|VIB|VIB|Ngân hàng TMCP Quốc tế Việt Nam|Vietnam International Commercial Joint Stock Bank|VNIBVNVX|0007|2db|Quốc tế;VIB Bank;VIBank;Vietnam International Bank
970442|HLBVN|HongLeong|Ngân hàng TNHH MTV Hong Leong Việt Nam|Hong Leong Bank Vietnam Limited|HLBBVNVX|4005|35r|HLB;HLBank;HLO;Hong Leong Bank;Hong Leong Vietnam
970443|SHB|SHB|Ngân hàng TMCP Sài Gòn - Hà Nội|Saigon - Hanoi Commercial Joint Stock Bank|SHBAVNVX|0007|35r|Saigon Hanoi Bank;SHB Bank;SHBank;Sài Gòn Hà Nội
970444|CBB|VCBNeo|Ngân hàng Thương mại TNHH MTV Ngoại thương Công nghệ số||GTBAVNVX|0105|2irf|CB;Construction Commercial One Member Limited Liability Bank;Ngoại thương Công nghệ số;Ngân hàng Xây dựng;TrustBank;Vietnam Construction Bank;VNCB;Xây dựng||Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam=2025-01;CBBank=2025-01
970446|COOPBANK|Co-opBank|Ngân hàng Hợp tác xã Việt Nam|Co-operative Bank of Vietnam||2007|323|CCF;COB;COOP;Hợp tác;Hợp tác xã;Vietnam Cooperative Bank
970448|OCB|OCB|Ngân hàng TMCP Phương Đông|Orient Commercial Joint Stock Bank|ORCOVNVX|0007|35r|OCB Bank;OCBank;Oricombank;Orient Bank;Phương Đông
970449|LPB|LPBank|Ngân hàng TMCP Lộc Phát Việt Nam|Fortune Vietnam Joint Stock Commercial Bank|LVBKVNVX|0107|35r|Bưu điện Liên Việt;LienVietBank;Liên Việt;LVB;LVPB;Lộc Phát||Ngân hàng TMCP Bưu điện Liên Việt=2024;LienVietPostBank=2024
970452|KLB|KienLongBank|Ngân hàng TMCP Kiên Long|Kien Long Commercial Joint Stock Bank|KLBKVNVX|0007|35r|Kienlong
970454|VCCB|BVBank|Ngân hàng TMCP Bản Việt|Viet Capital Commercial Joint Stock Bank|VCBCVNVX|0107|35r|Ban Viet Bank;BANVIET;Viet Capital|BVB|Viet Capital Bank=2023
970455|IBK - HN|IBKHN|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội|Industrial Bank of Korea - Hanoi Branch|IBKOVNVX|7001|29r|IBK Hanoi|IBK;Industrial Bank of Korea
970456|IBK - HCM|IBKHCM|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh|Industrial Bank of Korea - Ho Chi Minh City Branch|IBKOVNVX|7001|29b|IBK Ho Chi Minh;IBK TP.HCM|IBK;Industrial Bank of Korea
970457|WVN|Woori|Ngân hàng TNHH MTV Woori Việt Nam|Woori Bank Vietnam Limited|HVBKVNVX|4007|cn3|WHHN;WOO;Woori Bank;Woori Bank Vietnam;Woori Vietnam;WRB
970458|UOB|UOB|Ngân hàng TNHH MTV United Overseas Bank (Việt Nam)|United Overseas Bank (Vietnam) Limited|UOVBVNVX|4005|cn3|United Overseas Bank;United Overseas Bank Vietnam;UnitedOverseas;UOB Bank;UOB Vietnam
970460|CFC|VietCredit|Công ty Tài chính Cổ phần Tín Việt|VietCredit Finance Joint Stock Company||8010|200|Cement Finance;Tín Việt;Xi Măng||Công ty Tài chính Cổ phần Xi Măng=2018
970462|KBHN|KookminHN|Ngân hàng Kookmin - Chi nhánh Hà Nội|Kookmin Bank - Hanoi Branch|CZNBVN2X|7001|2gr|Kookmin Bank HN;Kookmin Hanoi|Kookmin;Kookmin Bank;KB Kookmin;KB
970463|KBHCM|KookminHCM|Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh|Kookmin Bank - Ho Chi Minh City Branch|CZNBVNVX|7001|2gr|Kookmin Bank HCM;Kookmin Ho Chi Minh;Kookmin TP.HCM|Kookmin;Kookmin Bank;KB Kookmin;KB
970464|FCCOM|TNEXFinance|Công ty Tài chính TNHH MTV TNEX|TNEX Finance Company Limited||8020|1kw|Finance Company Limited For Community||Công ty Tài chính TNHH MTV Cộng Đồng
970465|SINOPAC|SinoPac|Ngân hàng SinoPac - Chi nhánh Thành phố Hồ Chí Minh|Bank SinoPac - Ho Chi Minh City Branch|SINOVNVX|7020|1kw|Bank SinoPac;SinoPac HCM
970466|KEBHANAHCM|KEBHanaHCM|Ngân hàng KEB Hana - Chi nhánh Thành phố Hồ Chí Minh|KEB Hana Bank - Ho Chi Minh City Branch|KOEXVN2X|7001|1od|KEB Hana Ho Chi Minh;KEB Hana TP.HCM;KEBHCM|KEB Hana;Hana Bank;KEB
970467|KEBHANAHN|KEBHANAHN|Ngân hàng KEB Hana - Chi nhánh Hà Nội|KEB Hana Bank - Hanoi Branch|KOEXVNVX|7001|1od|KEB Hana Hanoi;KEBHN|KEB Hana;Hana Bank;KEB
970470|MCREDIT|Mcredit|Công ty Tài chính TNHH MB Shinsei|MB Shinsei Finance Limited Liability Company||8010|1lw|MB Shinsei
971005|VTLMONEY|ViettelMoney|Tổng Công ty Dịch vụ số Viettel - Chi nhánh Tập đoàn Công nghiệp - Viễn thông Quân đội|Viettel Digital Services Corporation||6005|3d|VIETTEL;Viettel Pay
971011|VNPTMONEY|VNPTMoney|Trung tâm Dịch vụ tài chính số VNPT - Chi nhánh Tổng Công ty Truyền thông|VNPT Digital Financial Services Center (VNPT Fintech)||6005|3h|VNPT;VNPT Fintech;VNPT Pay
971025|momo|MoMo|Công ty Cổ phần Dịch vụ Di Động Trực tuyến|Online Mobile Services Joint Stock Company (M_Service)||6007|1elf|M_Service;Ví MoMo
971032|MVAS|MobiFone Money|Trung tâm Dịch vụ số MobiFone - Chi nhánh Tổng Công ty Viễn thông MobiFone|MobiFone Digital Services Center||6021|1c|MobiFone;MobiFone Pay
971100|DVC|DVC|Dịch vụ công (NAPAS)|||9021|20|Dịch vụ công
971122|PVCBNAPAS|PVcomBank-NAPAS|PVcomBank - NAPAS|||a021|8||||970412
971133|PVDB|PVcomBank Pay|Ngân hàng TMCP Đại Chúng Việt Nam - Ngân hàng số (PVcomBank Pay)|PVcomBank Pay (Vietnam Public Joint Stock Commercial Bank)||5017|mh41|PVcom Pay;PVcomBank Digital|||970412
977777|MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|Mirae Asset Finance Company (Vietnam) Limited||8011|t|MIRAE;Mirae Asset;Mirae Asset Finance
999888|VBSP|VBSP|Ngân hàng Chính sách Xã hội|Vietnam Bank for Social Policies||1001|3h|Bank for Social Policies;Chính sách xã hội;NHCSXH`;
