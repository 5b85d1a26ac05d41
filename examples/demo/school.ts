/** The school of the demo, all made up. */
export const SCHOOL = 'Trường THCS Hoa Cau';
export const PLACE = 'phường Ninh Kiều, thành phố Cần Thơ';
export const DUE = '2026-09-30';
export const DUE_READ = '30/09/2026';

/** Where the fees go. */
export const PAYEE = { bank: 'VBA', account: '1800201234567' };
export const BANK = 'Agribank';
export const HOLDER = 'TRUONG THCS HOA CAU';
