// Generated from data/banks.json by `npm run banks`. Do not edit.

/** The day of the bank directory, `YYYY-MM-DD`. */
export const BANKS_DATE = '2026-11-21';

export const BANK_TABLE = `3mef|CUBHCM|CathayHCM||7011|Ngân hàng Cathay United - Chi nhánh Thành phố Hồ Chí Minh|Cathay;Cathay United
5fo6|CIMB|CIMB|CIBBVNVN|4007|Ngân hàng TNHH MTV CIMB Việt Nam
rws|HSBC|HSBC|HSBCVNVX|4005|Ngân hàng TNHH MTV HSBC (Việt Nam)
1m0j|CITIBANK|Citibank|CITIVNVX|7001|Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội|Citi
9bq|CAKE|CAKE||5007|Ngân hàng số Cake by VPBank|Cake by VPBank;Cake Digital Bank|||970432
1|Ubank|Ubank||5017|Ngân hàng số Ubank by VPBank||||970432
7fj|BIDC|BIDC||7011|Ngân hàng Đầu tư và Phát triển Campuchia - Chi nhánh Hà Nội|BIDC Hanoi;Đầu tư và Phát triển Campuchia
2fd2|KBank|KBank|KASIVNVX|7007|Ngân hàng Đại chúng TNHH Kasikornbank - Chi nhánh Thành phố Hồ Chí Minh|KSK;KASIKORN;KBankHCM
2qgs|DBS|DBSBank|DBSSVNVX|7001|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|DBS HCM;Phát triển Singapore
3hb|NHB HN|Nonghyup||7001|Ngân hàng Nonghyup - Chi nhánh Hà Nội|NHB;NH Bank;Nonghyup Bank HN
3h8c|VIKKIHDBANK|Vikki by HDBank||5011|Ngân hàng số Vikki by HDBank||||970437
1l|SVFC|Shinhan Finance||8011|Công ty Tài chính TNHH MTV Shinhan Việt Nam|Tài chính Shinhan
1|LIOBANK|Liobank||5007|Ngân hàng số Liobank by OCB|LIO|||970448
j|TIMO|Timo||5003|Ngân hàng số Timo by BVBank|BVBank Timo;Timo by Ban Viet Bank|||970454
b|UMEE|UMEE||5011|Ngân hàng số UMEE by KienlongBank||||970452
7f|BNPPARIBASHCM|BNPParibasHCM|BNPAVNVN|7011|Ngân hàng BNP Paribas - Chi nhánh Thành phố Hồ Chí Minh|BNP HCM|BNP Paribas;BNP
2|BNPPARIBASHN|BNPParibasHN||7011|Ngân hàng BNP Paribas - Chi nhánh Hà Nội|BNP HN|BNP Paribas;BNP
k|BOCHK|BOCHK|BKCHVNVX|7011|Ngân hàng Bank of China (Hong Kong) Limited - Chi nhánh Thành phố Hồ Chí Minh|Bank of China;Bank of China HCM;Bank of China (Hong Kong)
56g|SGICB|SaigonBank|SBITVNVX|0007|Ngân hàng TMCP Sài Gòn Công Thương|SGB|Sài Gòn
3|STB|Sacombank|SGTTVNVX|0107|Ngân hàng TMCP Sài Gòn Tài Lộc|Sacom|Sài Gòn|Ngân hàng TMCP Sài Gòn Thương Tín=2026
2|VBA|Agribank|VBAAVNVX|0007|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|AGR;AGRI;NHNo;VARB;VBARD;NN&PTNT;NHNo&PTNT;Nông nghiệp;Nông nghiệp & PTNT;Nông nghiệp và PTNT
1|Vikki|Vikki Bank|EACBVNVX|0105|Ngân hàng TNHH MTV Số Vikki|DAB;DOB;EAB;Vikki Digital Bank||Ngân hàng TMCP Đông Á=2025-02;DongA Bank=2025-02
1|TCB|Techcombank|VTCBVNVX|0007|Ngân hàng TMCP Kỹ thương Việt Nam|Techcom
1|GPB|GPBank|GBNKVNVX|0105|Ngân hàng Thương mại TNHH MTV Kỷ Nguyên Thịnh Vượng|||Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu=2025-10
1|BAB|BacABank|NASCVNVX|0007|Ngân hàng TMCP Bắc Á|NASB;NASBank
1|SCVN|StandardChartered|SCBLVNVX|4005|Ngân hàng TNHH MTV Standard Chartered (Việt Nam)|SC;SCBVL;STANDARD|SCB;SCBank
2|PVCB|PVcomBank|WBVNVNVX|0007|Ngân hàng TMCP Đại Chúng Việt Nam|PVB;PVFC;PVcom
2|MBV|MBV|OJBAVNVX|0107|Ngân hàng TNHH MTV Việt Nam Hiện Đại|OJB||Ngân hàng Thương mại TNHH MTV Đại Dương=2024-12;OceanBank=2024-12
1|ICB|VietinBank|ICBVVNVX|0007|Ngân hàng TMCP Công thương Việt Nam|CTG;VTB;ICBV;Vietin;Viettin;Incombank
1|ACB|ACB|ASCBVNVX|0007|Ngân hàng TMCP Á Châu|ACBank
2|BIDV|BIDV|BIDVVNVX|0007|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|BID
1|NCB|NCB|NVBAVNVX|0007|Ngân hàng TMCP Quốc Dân|NVB;NCBank||Ngân hàng TMCP Nam Việt=2014;Navibank=2014
2|VRB|VRB|VRBAVNVX|3005|Ngân hàng Liên doanh Việt - Nga|VRBank;Việt Nga
1|MB|MBBank|MSCBVNVX|0007|Ngân hàng TMCP Quân đội|MBB
1|TPB|TPBank|TPBVVNVX|0007|Ngân hàng TMCP Tiên Phong
1|SHBVN|ShinhanBank|SHBKVNVX|4007|Ngân hàng TNHH MTV Shinhan Việt Nam|SVB;SHIB
1|ABB|ABBANK|ABBKVNVX|0007|Ngân hàng TMCP An Bình
1|MSB|MSB|MCOBVNVX|0007|Ngân hàng TMCP Hàng Hải Việt Nam|Maribank
1|VAB|VietABank|VNACVNVX|0007|Ngân hàng TMCP Việt Á
1|NAB|NamABank|NAMAVNVX|0007|Ngân hàng TMCP Nam Á|NABank
1|SCB|SCB|SACLVNVX|0007|Ngân hàng TMCP Sài Gòn|TMCP Sài Gòn;Ngân hàng Sài Gòn|SCBank;Sài Gòn
1|PGB|PGBank|PGBLVNVX|0107|Ngân hàng TMCP Thịnh vượng và Phát triển|Petrolimex||Ngân hàng TMCP Xăng dầu Petrolimex=2024
1|EIB|Eximbank|EBVIVNVX|0007|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|Exim;Vietnam Eximbank
1|VPB|VPBank|VPBKVNVX|0007|Ngân hàng TMCP Việt Nam Thịnh Vượng|Thịnh Vượng
1|VIETBANK|VietBank|VNTTVNVX|0007|Ngân hàng TMCP Việt Nam Thương Tín|VB;VBB;VTTB
1|IVB|IndovinaBank|IABBVNVX|3005|Ngân hàng TNHH Indovina|IDB
2|VCB|Vietcombank|BFTVVNVX|0007|Ngân hàng TMCP Ngoại Thương Việt Nam|Vietcom
1|HDB|HDBank|HDBCVNVX|0007|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh
1|BVB|BaoVietBank|BVBVVNVX|0007|Ngân hàng TMCP Bảo Việt||BVB
1|PBVN|PublicBank|VIDPVNV5|4005|Ngân hàng TNHH MTV Public Việt Nam|PB;VID||Ngân hàng Liên doanh VID Public=2016;VID Public Bank=2016
1|SEAB|SeABank|SEAVVNVX|0007|Ngân hàng TMCP Đông Nam Á|SAB;SSB
1|VIB|VIB|VNIBVNVX|0007|Ngân hàng TMCP Quốc tế Việt Nam|VIBank
1|HLBVN|HongLeong|HLBBVNVX|4005|Ngân hàng TNHH MTV Hong Leong Việt Nam|HLB;HLO;HLBank
1|SHB|SHB|SHBAVNVX|0007|Ngân hàng TMCP Sài Gòn - Hà Nội|SHBank|Sài Gòn
1|CBB|VCBNeo|GTBAVNVX|0105|Ngân hàng Thương mại TNHH MTV Ngoại thương Công nghệ số|VNCB;TrustBank||Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam=2025-01;CBBank=2025-01
2|COOPBANK|Co-opBank||2007|Ngân hàng Hợp tác xã Việt Nam|CCF;COB;COOP;Hợp tác
2|OCB|OCB|ORCOVNVX|0007|Ngân hàng TMCP Phương Đông|OCBank;Oricombank
1|LPB|LPBank|LVBKVNVX|0107|Ngân hàng TMCP Lộc Phát Việt Nam|LVB;LVPB;Liên Việt||Ngân hàng TMCP Bưu điện Liên Việt=2024;LienVietPostBank=2024
3|KLB|KienLongBank|KLBKVNVX|0007|Ngân hàng TMCP Kiên Long
2|VCCB|BVBank|VCBCVNVX|0107|Ngân hàng TMCP Bản Việt||BVB|Viet Capital Bank=2023
1|IBK - HN|IBKHN|IBKOVNVX|7001|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội||IBK;Industrial Bank of Korea
1|IBK - HCM|IBKHCM|IBKOVNVX|7001|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh||IBK;Industrial Bank of Korea
1|WVN|Woori|HVBKVNVX|4007|Ngân hàng TNHH MTV Woori Việt Nam|WOO;WRB;WHHN
1|UOB|UOB|UOVBVNVX|4005|Ngân hàng TNHH MTV United Overseas Bank (Việt Nam)
2|CFC|VietCredit||8010|Công ty Tài chính Cổ phần Tín Việt|Xi Măng;Tín Việt||Công ty Tài chính Cổ phần Xi Măng=2018
2|KBHN|KookminHN|CZNBVN2X|7001|Ngân hàng Kookmin - Chi nhánh Hà Nội|Kookmin Bank HN|Kookmin;Kookmin Bank;KB Kookmin;KB
1|KBHCM|KookminHCM|CZNBVNVX|7001|Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh|Kookmin Bank HCM|Kookmin;Kookmin Bank;KB Kookmin;KB
1|FCCOM|TNEXFinance||8020|Công ty Tài chính TNHH MTV TNEX|||Công ty Tài chính TNHH MTV Cộng Đồng
1|SINOPAC|SinoPac|SINOVNVX|7020|Ngân hàng SinoPac - Chi nhánh Thành phố Hồ Chí Minh|Bank SinoPac
1|KEBHANAHCM|KEBHanaHCM|KOEXVN2X|7001|Ngân hàng KEB Hana - Chi nhánh Thành phố Hồ Chí Minh|KEBHCM|KEB Hana;Hana Bank;KEB
1|KEBHANAHN|KEBHANAHN|KOEXVNVX|7001|Ngân hàng KEB Hana - Chi nhánh Hà Nội|KEBHN|KEB Hana;Hana Bank;KEB
3|MCREDIT|Mcredit||8010|Công ty Tài chính TNHH MB Shinsei|MB Shinsei
ev|VTLMONEY|ViettelMoney||6005|Tổng Công ty Dịch vụ số Viettel - Chi nhánh Tập đoàn Công nghiệp - Viễn thông Quân đội|VIETTEL;Viettel Pay
6|VNPTMONEY|VNPTMoney||6005|Trung tâm Dịch vụ tài chính số VNPT - Chi nhánh Tổng Công ty Truyền thông|VNPT;VNPT Pay;VNPT Fintech
e|momo|MoMo||6007|Công ty Cổ phần Dịch vụ Di Động Trực tuyến|Ví MoMo;M_Service
7|MVAS|MobiFone Money||6021|Trung tâm Dịch vụ số MobiFone - Chi nhánh Tổng Công ty Viễn thông MobiFone|MobiFone;MobiFone Pay
1w|DVC|DVC||9021|Dịch vụ công (NAPAS)|Dịch vụ công
m|PVCBNAPAS|PVcomBank-NAPAS||a021|PVcomBank - NAPAS||||970412
b|PVDB|PVcomBank Pay||5017|Ngân hàng TMCP Đại Chúng Việt Nam - Ngân hàng số (PVcomBank Pay)|PVcom Pay;PVcomBank Digital|||970412
54k|MAFC|MAFC||8011|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|MIRAE;Mirae Asset
h27|VBSP|VBSP||1001|Ngân hàng Chính sách Xã hội|NHCSXH`;

/** The codes of banks that receive transfers, each of which means one bank. */
export type BankCode = 'ABB' | 'ACB' | 'BAB' | 'BIDC' | 'BIDV' | 'BNPPARIBASHCM' | 'BNPPARIBASHN' | 'BOCHK' | 'CAKE' | 'CBB' | 'CIMB' | 'CITIBANK' | 'COOPBANK' | 'CUBHCM' | 'DBS' | 'EIB' | 'GPB' | 'HDB' | 'HLBVN' | 'HSBC' | 'IBK - HCM' | 'IBK - HN' | 'ICB' | 'IVB' | 'KBHCM' | 'KBHN' | 'KBank' | 'KEBHANAHCM' | 'KEBHANAHN' | 'KLB' | 'LIOBANK' | 'LPB' | 'MAFC' | 'MB' | 'MBV' | 'MSB' | 'NAB' | 'NCB' | 'NHB HN' | 'OCB' | 'PBVN' | 'PGB' | 'PVCB' | 'PVDB' | 'SCB' | 'SCVN' | 'SEAB' | 'SGICB' | 'SHB' | 'SHBVN' | 'STB' | 'SVFC' | 'TCB' | 'TIMO' | 'TPB' | 'UMEE' | 'UOB' | 'Ubank' | 'VAB' | 'VBA' | 'VBSP' | 'VCB' | 'VCCB' | 'VIB' | 'VIETBANK' | 'VIKKIHDBANK' | 'VNPTMONEY' | 'VPB' | 'VRB' | 'VTLMONEY' | 'Vikki' | 'WVN' | 'momo';

/** The short names of banks that receive transfers, each of which means one bank. */
export type BankShortName = 'ABBANK' | 'ACB' | 'Agribank' | 'BIDC' | 'BIDV' | 'BNPParibasHCM' | 'BNPParibasHN' | 'BOCHK' | 'BVBank' | 'BacABank' | 'BaoVietBank' | 'CAKE' | 'CIMB' | 'CathayHCM' | 'Citibank' | 'Co-opBank' | 'DBSBank' | 'Eximbank' | 'GPBank' | 'HDBank' | 'HSBC' | 'HongLeong' | 'IBKHCM' | 'IBKHN' | 'IndovinaBank' | 'KBank' | 'KEBHANAHN' | 'KEBHanaHCM' | 'KienLongBank' | 'KookminHCM' | 'KookminHN' | 'LPBank' | 'Liobank' | 'MAFC' | 'MBBank' | 'MBV' | 'MSB' | 'MoMo' | 'NCB' | 'NamABank' | 'Nonghyup' | 'OCB' | 'PGBank' | 'PVcomBank' | 'PVcomBank Pay' | 'PublicBank' | 'SCB' | 'SHB' | 'Sacombank' | 'SaigonBank' | 'SeABank' | 'Shinhan Finance' | 'ShinhanBank' | 'StandardChartered' | 'TPBank' | 'Techcombank' | 'Timo' | 'UMEE' | 'UOB' | 'Ubank' | 'VBSP' | 'VCBNeo' | 'VIB' | 'VNPTMoney' | 'VPBank' | 'VRB' | 'VietABank' | 'VietBank' | 'Vietcombank' | 'VietinBank' | 'ViettelMoney' | 'Vikki Bank' | 'Vikki by HDBank' | 'Woori';
