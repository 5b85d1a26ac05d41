import fc from 'fast-check';
import { findPersonalData, listCommonWords, stripDiacritics } from 'vietqr-kit/text';
import { describe, expect, test } from 'vitest';
import { PERSONAL_KINDS } from '../../src/text/personal/kinds.ts';
import { withoutPersonalData } from '../../src/text/personal/without.ts';
import { GIVEN_SYLLABLES } from '../../src/text/personal/words/given-names.ts';
import { AMBIGUOUS_SURNAMES, CLEAR_SURNAMES } from '../../src/text/personal/words/surnames.ts';
import { createTally } from '../kit/tally.ts';

/** What is found, as `kind: text`. */
function toldIn(text: string): string[] {
  return findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const surnames = CLEAR_SURNAMES.split(' ');
const syllables = GIVEN_SYLLABLES.split(' ');
const clearName = fc
  .tuple(fc.constantFrom(...surnames), fc.constantFrom('Văn', 'Thị'), fc.constantFrom(...syllables))
  .map((words) => words.join(' '));
const anyName = fc
  .tuple(
    fc.constantFrom(...surnames, ...AMBIGUOUS_SURNAMES.split(' ')),
    fc.constantFrom('Văn', 'Thị'),
    fc.constantFrom(...syllables),
  )
  .map((words) => words.join(' '));

describe('the name of a person', () => {
  test.each([
    ['HP090196 Nguyen Van An', 'Nguyen Van An'],
    ['NGUYEN DUC ANH 6A1', 'NGUYEN DUC ANH'],
    ['Học phí Trần Bảo An', 'Trần Bảo An'],
    ['Lê Thị Hoa tiền ăn', 'Lê Thị Hoa'],
    ['LE THI HOA TIEN AN', 'LE THI HOA'],
    ['tien an do thu ha', 'do thu ha'],
    ['Vũ Minh Quân lớp 7', 'Vũ Minh Quân'],
    ['029280 - Tran Van T', 'Tran Van T'],
    ['hoc phi be Minh Anh', 'Minh Anh'],
    ['HP01 NguyenVanAn', 'NguyenVanAn'],
    ['TRANTHIHOA nop tien', 'TRANTHIHOA'],
    ['chuyen tien cho Nguyen Van An', 'Nguyen Van An'],
    ['Tran Thanh Toan nop tien', 'Tran Thanh Toan'],
  ])('%s', (text, name) => {
    expect(toldIn(text)).toEqual([`person_name: ${name}`]);
  });

  test('is found whatever surname it has, with diacritics or without, composed or not, in capitals or small', () => {
    const spell = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      stripDiacritics,
      (text: string) => text.toUpperCase(),
      (text: string) => stripDiacritics(text).toUpperCase(),
    );
    fc.assert(
      fc.property(anyName, spell, (name, spelled) => {
        const text = `HP090196 ${spelled(name)}`;
        expect(toldIn(text)).toEqual([`person_name: ${spelled(name)}`]);
      }),
    );
  });
});

describe('numbers, days and health', () => {
  test.each([
    ['HP09 0901234567', 'phone: 0901234567'],
    ['0901.234.567', 'phone: 0901.234.567'],
    ['lien he +84 901 234 567', 'phone: +84 901 234 567'],
    ['NT0999497566', 'phone: 0999497566'],
    ['092190001234', 'citizen_id: 092190001234'],
    ['CMND 123456789', 'citizen_id: 123456789'],
    ['BHYT HS4797912345678', 'citizen_id: HS4797912345678'],
    ['15/03/2012', 'birth_date: 15/03/2012'],
    ['ngay sinh: 2/9/24', 'birth_date: 2/9/24'],
    ['sinh 2019', 'birth_date: 2019'],
    ['Nguyen 01012000', 'birth_date: 01012000'],
    ['kham ung thu phoi', 'health: ung thu'],
    ['BN31364 chạy thận', 'health: chạy thận'],
    ['dieu tri HIV', 'health: HIV'],
  ])('%s', (text, found) => {
    expect(toldIn(text)).toEqual([found]);
  });

  test('stand beside one another: a day of birth with a telephone number right behind', () => {
    expect(toldIn('Tran Van Binh 01.01.20000912345678')).toEqual([
      'person_name: Tran Van Binh',
      'birth_date: 01.01.2000',
      'phone: 0912345678',
    ]);
  });
});

describe('purposes that tell of nobody', () => {
  const PURPOSES = [
    'HP090196;Hoc phi thang 9;Học phí tháng 9 lớp 6A1;Le phi thi lai hoc phan toan;LE PHI TUYEN SINH LOP 10;Lệ phí cấp CCCD',
    'Dang ky thi vao lop 6;Do dung hoc tap nam hoc 2026;DO AN TOT NGHIEP;Ho so tuyen sinh;ho tro hoc sinh ngheo;Doan phi',
    'Bao hiem y te hoc sinh;BHYT HSSV 2026;Tien an ban tru;TIEN AN THANG 10 LOP MAM;Tien dien ky 1 thang 9/2026;dong tien',
    'Tien nuoc thang 08/2026;TT tien nuoc ky 7/2026;Vien phi tam ung BN 31364;Tam ung thu phi ky 2;Kham suc khoe dinh ky',
    'Truong THCS Nguyen Trai;truong tieu hoc Tran Hung Dao;Duong Tran Phu;THPT Chuyen Ly Tu Trong;An Giang;Thi tran Phu Hoa',
    'Thue sap cho Ninh Kieu;Quy lop 6A1;Ung ho dong bao bao lu;Thanh toan don hang 12345;Gia han goi cuoc 3 thang;Mai tra',
    'San pham moi;Luong thang 9;Tra gop thang 5;Dat coc phong;Dich vu cham soc ban tru thang 9;VO VIET HOC SINH;Tong cong',
    'Tra sua tran chau;Com tam;Banh trung thu;Hoa hong;Sua tran nha;Phu huynh dong gop;Dong kinh phi hoat dong;tai nguyen',
    'DH000123;INV20260915;INV1687071234567;09012026;PD07000123456;15/09/2026;Han nop 30/09/2026;110248145980;FT26155877812',
  ].flatMap((line) => line.split(';'));

  test.each(PURPOSES)('%s', (purpose) => {
    expect(toldIn(purpose)).toEqual([]);
    expect(toldIn(purpose.toUpperCase())).toEqual([]);
  });

  test('are codes with check characters, though they look like a telephone number behind letters', () => {
    expect(toldIn('HP0901234528')).toEqual(['phone: 0901234528']);
    expect(toldIn('HP0901234529')).toEqual([]);
  });

  test('are made of words that are listed', () => {
    expect(listCommonWords()).toEqual(
      expect.arrayContaining(['học phí', 'lệ phí', 'thanh toán', 'Ninh Kiều']),
    );
  });
});

describe('any text', () => {
  const word = fc.oneof(
    clearName,
    fc.constantFrom(...listCommonWords()),
    fc.constantFrom('0901234567', '15/03/2012', 'HIV', 'CCCD', '6A1', '-', '092190001234', 'HP090196'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

  test('is told of in places that lie within it, in their order, none over another', () => {
    const met = createTally();
    fc.assert(
      fc.property(text, (purpose) => {
        let last = 0;
        for (const { kind, start, end } of findPersonalData(purpose)) {
          met('found');
          expect(PERSONAL_KINDS).toContain(kind);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(purpose.length);
      }),
    );
    met.expectAtLeast({ found: 50 });
  });

  test('holds none of the names that were in it once they are taken out', () => {
    fc.assert(
      fc.property(clearName, fc.constantFrom('HP090196', 'Học phí tháng 9', ''), (name, beside) => {
        const purpose = `${beside} ${name}`;
        const rest = withoutPersonalData(purpose, findPersonalData(purpose));
        expect(rest).toBe(beside);
        expect(findPersonalData(rest)).toEqual([]);
      }),
    );
  });

  test('that is none has nothing', () => {
    for (const other of [undefined, null, 5, {}, []])
      expect(Reflect.apply(findPersonalData, undefined, [other])).toEqual([]);
  });
});
