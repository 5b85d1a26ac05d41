// Generated from data/banks.json by `npm run banks`. Do not edit.

/** The day of the bank directory, `YYYY-MM-DD`. */
export const BANKS_DATE = '2026-11-21';

export const TABLE = `3mef|CUBHCM|CathayHCM||7011|Ngân hàng Cathay United - Chi nhánh Thành phố Hồ Chí Minh|Cathay;Cathay United;Cathay United Bank
5fo6|CIMB|CIMB|CIBBVNVN|4007|Ngân hàng TNHH MTV CIMB Việt Nam|CIMB Bank;CIMB Vietnam;CIMB Bank Vietnam
rws|HSBC|HSBC|HSBCVNVX|4005|Ngân hàng TNHH MTV HSBC (Việt Nam)|HSBC Bank;HSBC Vietnam
1m0j|CITIBANK|Citibank|CITIVNVX|7001|Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội|Citi;Citibank Vietnam
9bq|CAKE|CAKE||5007|Ngân hàng số Cake by VPBank|Cake Bank;Cake by VPBank;Cake Digital Bank|||970432
1|Ubank|Ubank||5017|Ngân hàng số Ubank by VPBank||||970432
7fj|BIDC|BIDC||7011|Ngân hàng Đầu tư và Phát triển Campuchia - Chi nhánh Hà Nội|BIDC Hanoi;Đầu tư và Phát triển Campuchia
2fd2|KBank|KBank|KASIVNVX|7007|Ngân hàng Đại chúng TNHH Kasikornbank - Chi nhánh Thành phố Hồ Chí Minh|KSK;KASIKORN;KBankHCM;Kasikorn Bank
2qgs|DBS|DBSBank|DBSSVNVX|7001|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|DBS HCM
3hb|NHB HN|Nonghyup||7001|Ngân hàng Nonghyup - Chi nhánh Hà Nội|NHB;NH Bank;NongHyup Bank;Nonghyup Bank HN
3h8c|VIKKIHDBANK|Vikki by HDBank||5011|Ngân hàng số Vikki by HDBank||||970437
1l|SVFC|Shinhan Finance||8011|Công ty Tài chính TNHH MTV Shinhan Việt Nam|Tài chính Shinhan;Shinhan Vietnam Finance
1|LIOBANK|Liobank||5007|Ngân hàng số Liobank by OCB|LIO|||970448
j|TIMO|Timo||5003|Ngân hàng số Timo by BVBank|Timo Bank;BVBank Timo;Timo by Ban Viet Bank|||970454
b|UMEE|UMEE||5011|Ngân hàng số UMEE by KienlongBank||||970452
7f|BNPPARIBASHCM|BNPParibasHCM|BNPAVNVN|7011|Ngân hàng BNP Paribas - Chi nhánh Thành phố Hồ Chí Minh|BNP HCM|BNP Paribas;BNP
2|BNPPARIBASHN|BNPParibasHN||7011|Ngân hàng BNP Paribas - Chi nhánh Hà Nội|BNP HN|BNP Paribas;BNP
k|BOCHK|BOCHK|BKCHVNVX|7011|Ngân hàng Bank of China (Hong Kong) Limited - Chi nhánh Thành phố Hồ Chí Minh|Bank of China;Bank of China HCM;Bank of China (Hong Kong)
56g|SGICB|SaigonBank|SBITVNVX|0007|Ngân hàng TMCP Sài Gòn Công Thương|SGB;Sài Gòn Công Thương
3|STB|Sacombank|SGTTVNVX|0107|Ngân hàng TMCP Sài Gòn Tài Lộc|Sacom;Sài Gòn Tài Lộc;Sài Gòn Thương Tín;Saigon Thuong Tin Commercial Joint Stock Bank||Ngân hàng TMCP Sài Gòn Thương Tín=2026
2|VBA|Agribank|VBAAVNVX|0007|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|AGR;AGRI;NHNo;VARB;VBARD;NHNo&PTNT;Nông nghiệp
1|Vikki|Vikki Bank|EACBVNVX|0105|Ngân hàng TNHH MTV Số Vikki|DAB;DOB;EAB;DONGA;Vikki Digital Bank;DongA Joint Stock Commercial Bank;Dong A Commercial Joint Stock Bank||Ngân hàng TMCP Đông Á=2025-02;DongA Bank=2025-02
1|TCB|Techcombank|VTCBVNVX|0007|Ngân hàng TMCP Kỹ thương Việt Nam|Techcom;Kỹ thương
1|GPB|GPBank|GBNKVNVX|0105|Ngân hàng Thương mại TNHH MTV Kỷ Nguyên Thịnh Vượng|Dầu khí toàn cầu;Global Petro Bank;Kỷ Nguyên Thịnh Vượng;Global Petro Commercial Joint Stock Bank;Global Petro Sole Member Limited Commercial Bank||Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu=2025-10
1|BAB|BacABank|NASCVNVX|0007|Ngân hàng TMCP Bắc Á|NASB;Bac A;NASBank;North Asia Commercial Joint Stock Bank
1|SCVN|StandardChartered|SCBLVNVX|4005|Ngân hàng TNHH MTV Standard Chartered (Việt Nam)|SC;SCBVL;STANDARD;Standard Chartered Bank;Standard Chartered Vietnam|SCB;SCBank
2|PVCB|PVcomBank|WBVNVNVX|0007|Ngân hàng TMCP Đại Chúng Việt Nam|PVB;PVFC;PVcom;Đại Chúng;Western Bank
2|MBV|MBV|OJBAVNVX|0107|Ngân hàng TNHH MTV Việt Nam Hiện Đại|OJB;Đại Dương;Việt Nam Hiện Đại;Modern Bank of Vietnam;Ocean Commercial One Member Limited Liability Bank||Ngân hàng Thương mại TNHH MTV Đại Dương=2024-12;OceanBank=2024-12
1|ICB|VietinBank|ICBVVNVX|0007|Ngân hàng TMCP Công thương Việt Nam|CTG;VTB;ICBV;Vietin;Viettin;Incombank;Công thương;Viettinbank
1|ACB|ACB|ASCBVNVX|0007|Ngân hàng TMCP Á Châu|ACBank;Á Châu;ACB Bank;Asia Commercial Bank
2|BIDV|BIDV|BIDVVNVX|0007|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|BID;BIDV Bank;Đầu tư và Phát triển;Bank for Investment and Development of Vietnam
1|NCB|NCB|NVBAVNVX|0007|Ngân hàng TMCP Quốc Dân|NVB;NCBank;NCB Bank;Quốc Dân;National Citizen Bank||Ngân hàng TMCP Nam Việt=2014;Navibank=2014
2|VRB|VRB|VRBAVNVX|3005|Ngân hàng Liên doanh Việt - Nga|VRBank;Việt Nga;VietNgaBank;Vietnam Russia Bank
1|MB|MBBank|MSCBVNVX|0007|Ngân hàng TMCP Quân đội|MBB;Quân đội;Military Bank;Ngân hàng Quân đội
1|TPB|TPBank|TPBVVNVX|0007|Ngân hàng TMCP Tiên Phong|Tiên Phong;TienPhong Bank
1|SHBVN|ShinhanBank|SHBKVNVX|4007|Ngân hàng TNHH MTV Shinhan Việt Nam|SVB;SHIB;Shinhan;Shinhan Vietnam;Shinhan Bank Vietnam
1|ABB|ABBANK|ABBKVNVX|0007|Ngân hàng TMCP An Bình|An Bình;An Binh Bank
1|MSB|MSB|MCOBVNVX|0007|Ngân hàng TMCP Hàng Hải Việt Nam|Hàng Hải;Maribank;MSB Bank;Maritime Bank
1|VAB|VietABank|VNACVNVX|0007|Ngân hàng TMCP Việt Á|VIETA;Viet A Commercial Joint Stock Bank
1|NAB|NamABank|NAMAVNVX|0007|Ngân hàng TMCP Nam Á|Nam A;NABank
1|SCB|SCB|SACLVNVX|0007|Ngân hàng TMCP Sài Gòn|SCB Vietnam;TMCP Sài Gòn;Ngân hàng Sài Gòn;Saigon Commercial Bank|SCBank
1|PGB|PGBank|PGBLVNVX|0107|Ngân hàng TMCP Thịnh vượng và Phát triển|Petrolimex;Petrolimex Bank;Xăng dầu Petrolimex;Thịnh vượng và Phát triển;Petrolimex Group Commercial Joint Stock Bank||Ngân hàng TMCP Xăng dầu Petrolimex=2024
1|EIB|Eximbank|EBVIVNVX|0007|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|Exim;Xuất nhập khẩu;Vietnam Eximbank
1|VPB|VPBank|VPBKVNVX|0007|Ngân hàng TMCP Việt Nam Thịnh Vượng|Thịnh Vượng;Việt Nam Thịnh Vượng
1|VIETBANK|VietBank|VNTTVNVX|0007|Ngân hàng TMCP Việt Nam Thương Tín|VB;VBB;VTTB;Việt Nam Thương Tín
1|IVB|IndovinaBank|IABBVNVX|3005|Ngân hàng TNHH Indovina|IDB;Indovina
2|VCB|Vietcombank|BFTVVNVX|0007|Ngân hàng TMCP Ngoại Thương Việt Nam|Vietcom;Ngoại thương;Bank for Foreign Trade of Vietnam
1|HDB|HDBank|HDBCVNVX|0007|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh|Phát triển TP.HCM;Housing Development Bank
1|BVB|BaoVietBank|BVBVVNVX|0007|Ngân hàng TMCP Bảo Việt|BAOVIET
1|PBVN|PublicBank|VIDPVNV5|4005|Ngân hàng TNHH MTV Public Việt Nam|PB;VID;Public;VID Public;Public Bank Vietnam||Ngân hàng Liên doanh VID Public=2016;VID Public Bank=2016
1|SEAB|SeABank|SEAVVNVX|0007|Ngân hàng TMCP Đông Nam Á|SAB;SSB;Đông Nam Á
1|VIB|VIB|VNIBVNVX|0007|Ngân hàng TMCP Quốc tế Việt Nam|VIBank;Quốc tế;VIB Bank;Vietnam International Bank
1|HLBVN|HongLeong|HLBBVNVX|4005|Ngân hàng TNHH MTV Hong Leong Việt Nam|HLB;HLO;HLBank;Hong Leong Bank;Hong Leong Vietnam
1|SHB|SHB|SHBAVNVX|0007|Ngân hàng TMCP Sài Gòn - Hà Nội|SHBank;SHB Bank;Sài Gòn Hà Nội;Saigon Hanoi Bank
1|CBB|VCBNeo|GTBAVNVX|0105|Ngân hàng Thương mại TNHH MTV Ngoại thương Công nghệ số|CB;VNCB;Xây dựng;TrustBank;Ngân hàng Xây dựng;Ngoại thương Công nghệ số;Vietnam Construction Bank;Construction Commercial One Member Limited Liability Bank||Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam=2025-01;CBBank=2025-01
2|COOPBANK|Co-opBank||2007|Ngân hàng Hợp tác xã Việt Nam|CCF;COB;COOP;Hợp tác;Hợp tác xã;Vietnam Cooperative Bank
2|OCB|OCB|ORCOVNVX|0007|Ngân hàng TMCP Phương Đông|OCBank;OCB Bank;Oricombank;Orient Bank;Phương Đông
1|LPB|LPBank|LVBKVNVX|0107|Ngân hàng TMCP Lộc Phát Việt Nam|LVB;LVPB;Lộc Phát;Liên Việt;LienVietBank;Bưu điện Liên Việt||Ngân hàng TMCP Bưu điện Liên Việt=2024;LienVietPostBank=2024
3|KLB|KienLongBank|KLBKVNVX|0007|Ngân hàng TMCP Kiên Long|Kienlong
2|VCCB|BVBank|VCBCVNVX|0107|Ngân hàng TMCP Bản Việt|BANVIET;Viet Capital;Ban Viet Bank|BVB|Viet Capital Bank=2023
1|IBK - HN|IBKHN|IBKOVNVX|7001|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội|IBK Hanoi|IBK;Industrial Bank of Korea
1|IBK - HCM|IBKHCM|IBKOVNVX|7001|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh|IBK TP.HCM;IBK Ho Chi Minh|IBK;Industrial Bank of Korea
1|WVN|Woori|HVBKVNVX|4007|Ngân hàng TNHH MTV Woori Việt Nam|WOO;WRB;WHHN;Woori Bank;Woori Vietnam;Woori Bank Vietnam
1|UOB|UOB|UOVBVNVX|4005|Ngân hàng TNHH MTV United Overseas Bank (Việt Nam)|UOB Bank;UOB Vietnam;UnitedOverseas;United Overseas Bank;United Overseas Bank Vietnam
2|CFC|VietCredit||8010|Công ty Tài chính Cổ phần Tín Việt|Xi Măng;Tín Việt;Cement Finance||Công ty Tài chính Cổ phần Xi Măng=2018
2|KBHN|KookminHN|CZNBVN2X|7001|Ngân hàng Kookmin - Chi nhánh Hà Nội|Kookmin Hanoi;Kookmin Bank HN|Kookmin;Kookmin Bank;KB Kookmin;KB
1|KBHCM|KookminHCM|CZNBVNVX|7001|Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh|Kookmin TP.HCM;Kookmin Bank HCM;Kookmin Ho Chi Minh|Kookmin;Kookmin Bank;KB Kookmin;KB
1|FCCOM|TNEXFinance||8020|Công ty Tài chính TNHH MTV TNEX|Finance Company Limited For Community||Công ty Tài chính TNHH MTV Cộng Đồng
1|SINOPAC|SinoPac|SINOVNVX|7020|Ngân hàng SinoPac - Chi nhánh Thành phố Hồ Chí Minh|SinoPac HCM;Bank SinoPac
1|KEBHANAHCM|KEBHanaHCM|KOEXVN2X|7001|Ngân hàng KEB Hana - Chi nhánh Thành phố Hồ Chí Minh|KEBHCM;KEB Hana TP.HCM;KEB Hana Ho Chi Minh|KEB Hana;Hana Bank;KEB
1|KEBHANAHN|KEBHANAHN|KOEXVNVX|7001|Ngân hàng KEB Hana - Chi nhánh Hà Nội|KEBHN;KEB Hana Hanoi|KEB Hana;Hana Bank;KEB
3|MCREDIT|Mcredit||8010|Công ty Tài chính TNHH MB Shinsei|MB Shinsei
ev|VTLMONEY|ViettelMoney||6005|Tổng Công ty Dịch vụ số Viettel - Chi nhánh Tập đoàn Công nghiệp - Viễn thông Quân đội|VIETTEL;Viettel Pay
6|VNPTMONEY|VNPTMoney||6005|Trung tâm Dịch vụ tài chính số VNPT - Chi nhánh Tổng Công ty Truyền thông|VNPT;VNPT Pay;VNPT Fintech
e|momo|MoMo||6007|Công ty Cổ phần Dịch vụ Di Động Trực tuyến|Ví MoMo;M_Service
7|MVAS|MobiFone Money||6021|Trung tâm Dịch vụ số MobiFone - Chi nhánh Tổng Công ty Viễn thông MobiFone|MobiFone;MobiFone Pay
1w|DVC|DVC||9021|Dịch vụ công (NAPAS)|Dịch vụ công
m|PVCBNAPAS|PVcomBank-NAPAS||a021|PVcomBank - NAPAS||||970412
b|PVDB|PVcomBank Pay||5017|Ngân hàng TMCP Đại Chúng Việt Nam - Ngân hàng số (PVcomBank Pay)|PVcom Pay;PVcomBank Digital|||970412
54k|MAFC|MAFC||8011|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|MIRAE;Mirae Asset;Mirae Asset Finance
h27|VBSP|VBSP||1001|Ngân hàng Chính sách Xã hội|NHCSXH;Chính sách xã hội;Bank for Social Policies`;
