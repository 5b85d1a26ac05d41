import { describeIssue } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { wordAll } from '../../../src/issues/finish.ts';
import { statementsMessages } from '../../../src/issues/messages/domains.ts';
import { createReport, type Report } from '../../../src/issues/report.ts';
import { STATEMENT_ALIASES, STATEMENT_ROLES, type StatementRole } from '../../../src/statements/roles.ts';
import { namesOfRoles, parseColumns, readColumns } from '../../../src/tables/headings/columns.ts';
import { findTable } from '../../../src/tables/headings/find.ts';
import { reportNoTable, reportUnused } from '../../../src/tables/headings/report.ts';
import type { RoleColumns } from '../../../src/tables/headings/roles.ts';
import { chooseSheets, findTables, reportLeftSheets } from '../../../src/tables/headings/sheets.ts';
import { sheetOf } from '../../kit/tables.ts';

const needed = ({ time, credit, amount }: RoleColumns<StatementRole>) => [
  ...(time ? [] : ['time' as const]),
  ...(credit || amount ? [] : ['credit' as const]),
];
const NAMES = namesOfRoles(STATEMENT_ROLES, STATEMENT_ALIASES);

/** What is reported: code, weight, and the sentences of both languages. */
function said(tell: (report: Report) => unknown) {
  const report = createReport();
  tell(report);
  return wordAll(report.issues, statementsMessages).map((issue) => [
    `${issue.code} ${issue.severity}`,
    issue.message,
    describeIssue(issue, 'vi'),
  ]);
}

const about = (rows: readonly (readonly string[])[], named = {}) =>
  said((report) => {
    const { table, ...rest } = findTable(sheetOf(rows), STATEMENT_ROLES, { needed, named });
    if (table) reportUnused(table, report);
    else reportNoTable('nearest' in rest ? rest.nearest : undefined, named, report);
  });

test('each fault has its code', () => {
  const day = ['05/09/2026', '1.000', '2.000'];
  const codes = (rows: Parameters<typeof about>[0], named = {}) => about(rows, named).map(([code]) => code);
  expect(codes([['Ngày', 'Số CT', 'Tiền về'], day])).toEqual(['table.headings error']);
  expect(codes([['Ngày', 'Số tiền', 'Amount'], day])).toEqual(['table.column_ambiguous error']);
  expect(codes([['Ngày', 'Số tiền', 'Khác'], day], { fee: 'Phí' })).toEqual(['table.column_absent error']);
  expect(codes([['Ngày', 'Số tiền', 'Khác'], day])).toEqual(['table.column_unused warning']);
});

describe('a table that is not found', () => {
  test('is told with the nearest row: what is understood, what is not, what lacks', () => {
    expect(
      about([['Sao kê'], ['Ngày', 'Số CT', 'Tiền về'], ['05/09/2026', '1', '1.000']]),
    ).toMatchInlineSnapshot(`
      [
        [
          "table.headings error",
          "no row has all the headings of the table: credit lacks; nearest is row 2: time "Ngày" (A), reference "Số CT" (B), not understood "Tiền về" (C); say which column it is, by its heading or its letter (--columns)",
          "không tìm thấy dòng tiêu đề đủ cột: thiếu ghi có; gần đúng nhất là dòng 2: thời gian "Ngày" (A), số tham chiếu "Số CT" (B), chưa rõ "Tiền về" (C). Hãy cho biết cột nào, bằng tên cột hoặc chữ cái của cột ("--columns")",
        ],
      ]
    `);
    expect(about([['Sao kê']])).toMatchInlineSnapshot(`
      [
        [
          "table.headings error",
          "no row of headings was found; say which column is what, by their letters (--columns)",
          "không tìm thấy dòng tiêu đề nào; hãy cho biết từng cột bằng chữ cái của cột ("--columns")",
        ],
      ]
    `);
  });

  test('is told with the columns of which one must be chosen', () => {
    const rows = [
      ['Ngày', 'Số tiền', 'Số tiền (VNĐ)'],
      ['05/09/2026', '1.000', '2.000'],
    ];
    expect(about(rows)).toMatchInlineSnapshot(`
      [
        [
          "table.column_ambiguous error",
          "amount: it may be any of "Số tiền" (B), "Số tiền (VNĐ)" (C); say which, by its heading or its letter (--columns)",
          "số tiền: có thể là cột nào trong "Số tiền" (B), "Số tiền (VNĐ)" (C) cũng được; hãy chọn một cột, bằng tên hoặc chữ cái ("--columns")",
        ],
      ]
    `);
    expect(about(rows, { amount: 'Tổng tiền' })).toMatchInlineSnapshot(`
      [
        [
          "table.column_absent error",
          "amount: no column has the heading "Tổng tiền", or holds anything under this letter; there are, in row 1: "Ngày" (A), "Số tiền" (B), "Số tiền (VNĐ)" (C)",
          "số tiền: không cột nào có tên "Tổng tiền", cũng không cột nào mang chữ cái đó mà có dữ liệu; các cột hiện có, ở dòng 1: "Ngày" (A), "Số tiền" (B), "Số tiền (VNĐ)" (C)",
        ],
        [
          "table.column_ambiguous error",
          "amount: it may be any of "Số tiền" (B), "Số tiền (VNĐ)" (C); say which, by its heading or its letter (--columns)",
          "số tiền: có thể là cột nào trong "Số tiền" (B), "Số tiền (VNĐ)" (C) cũng được; hãy chọn một cột, bằng tên hoặc chữ cái ("--columns")",
        ],
      ]
    `);
  });
});

test('columns that look like sums or days and are not used are told', () => {
  const rows = [
    ['Ngày', 'Ghi có', 'Tiền về', 'Mã số thuế', 'Số CT', 'Chứng từ', 'Hết hạn', ''],
    ['05/09/2026', '1.000', '2.000', '1800201234', '7', '8', '06/09/2026', '3.000'],
  ];
  expect(about(rows)).toMatchInlineSnapshot(`
    [
      [
        "table.column_ambiguous warning",
        "reference: it may be any of "Số CT" (E), "Chứng từ" (F); say which, by its heading or its letter (--columns)",
        "số tham chiếu: có thể là cột nào trong "Số CT" (E), "Chứng từ" (F) cũng được; hãy chọn một cột, bằng tên hoặc chữ cái ("--columns")",
      ],
      [
        "table.column_unused warning",
        "column "Tiền về" (C) is not used, although it holds what looks like sums of money; look whether it is needed",
        "cột "Tiền về" (C) không được dùng tới dù trông như số tiền; hãy xem có cần cột này không",
      ],
      [
        "table.column_unused warning",
        "column "Hết hạn" (G) is not used, although it holds what looks like days; look whether it is needed",
        "cột "Hết hạn" (G) không được dùng tới dù trông như ngày; hãy xem có cần cột này không",
      ],
      [
        "table.column_unused warning",
        "column H is not used, although it holds what looks like sums of money; look whether it is needed",
        "cột H không được dùng tới dù trông như số tiền; hãy xem có cần cột này không",
      ],
    ]
  `);
});

describe('the sheets of a file', () => {
  const cover = sheetOf([['Hướng dẫn']], { name: 'Bìa' });
  const vietnamese = sheetOf(
    [
      ['Ngày', 'Ghi có'],
      ['05/09/2026', '1.000'],
    ],
    { name: 'VN' },
  );
  const english = sheetOf(
    [
      ['Date', 'Credit'],
      ['05/09/2026', '1.000'],
    ],
    { name: 'EN' },
  );
  const other = sheetOf(
    [
      ['Ngày', 'Ghi có'],
      ['05/09/2026', '2.000'],
    ],
    { name: 'T10' },
  );
  const hidden = { ...other, name: 'Ẩn', hidden: true as const };
  const sheets = [cover, vietnamese, english, other, hidden];

  test('are read where they have a table, once', () => {
    const { tables, left, nearest } = findTables(sheets, STATEMENT_ROLES, { needed });
    expect(tables.map(({ sheet }) => sheet.name)).toEqual(['VN', 'T10']);
    expect(left.map(({ sheet, reason }) => [sheet.name, reason])).toEqual([
      ['Bìa', 'sheetWithoutTable'],
      ['EN', 'sheetTwice'],
      ['Ẩn', 'hiddenSheet'],
    ]);
    expect(nearest).toBeUndefined();
    expect(findTables([hidden], STATEMENT_ROLES, { needed }).tables).toHaveLength(1);
    expect(
      findTables([sheetOf([['Ngày', 'Số CT']], { name: 'A' })], STATEMENT_ROLES, { needed }),
    ).toMatchObject({
      nearest: { sheet: 'A', lacking: ['credit'] },
    });
  });

  test('that are left are told', () => {
    const told = said((report) => reportLeftSheets(findTables(sheets, STATEMENT_ROLES, { needed }), report));
    expect(new Set(told.map(([code]) => code))).toEqual(new Set(['table.sheet_left warning']));
    expect(
      said((report) => reportLeftSheets(findTables(sheets, STATEMENT_ROLES, { needed }), report)),
    ).toMatchInlineSnapshot(`
      [
        [
          "table.sheet_left warning",
          "sheets that were not read, as they hold no such table: "Bìa"",
          "trang tính không đọc vì không có bảng cần tìm: "Bìa"",
        ],
        [
          "table.sheet_left warning",
          "sheets that were not read, as another sheet holds the same rows: "EN"",
          "trang tính không đọc vì trùng với trang tính khác: "EN"",
        ],
        [
          "table.sheet_left warning",
          "sheets that were not read, as they are hidden: "Ẩn"",
          "trang tính không đọc vì bị ẩn: "Ẩn"",
        ],
      ]
    `);
  });

  test('are chosen by name or number', () => {
    const report = createReport();
    expect(chooseSheets(sheets, undefined, report)).toBe(sheets);
    expect(chooseSheets(sheets, ' vn', report)).toEqual([vietnamese]);
    expect(chooseSheets(sheets, 4, report)).toEqual([other]);
    expect(chooseSheets(sheets, '4', report)).toEqual([other]);
    expect(report.issues).toEqual([]);
    expect(said((each) => chooseSheets(sheets, 'T11', each))).toMatchInlineSnapshot(`
      [
        [
          "input.value error",
          "sheet: "T11" is not allowed; expected "Bìa", "VN", "EN", "T10", "Ẩn"",
          "trang tính: không chấp nhận "T11"; cần "Bìa", "VN", "EN", "T10", "Ẩn"",
        ],
      ]
    `);
  });
});

describe('columns by role', () => {
  const parse = (text: string) => {
    const report = createReport();
    return (
      parseColumns(text, NAMES, report) ?? report.issues.map(({ code, path }) => [code, ...path].join(' '))
    );
  };

  test('are read from one text, also under other names', () => {
    expect(parse('time=Ngày GD,in=F, Out = G')).toEqual({ time: 'Ngày GD', credit: 'F', debit: 'G' });
    expect(parse('time=Ngày, giờ,valuedate="Ngày, in=x"')).toEqual({
      time: 'Ngày, giờ',
      valueDate: 'Ngày, in=x',
    });
    expect(parse('description=Nội dung = diễn giải')).toEqual({ description: 'Nội dung = diễn giải' });
  });

  test('are refused where they say nothing, or two things', () => {
    expect(parse('')).toEqual(['input.value columns']);
    expect(parse('time')).toEqual(['input.value columns']);
    expect(parse('time=')).toEqual(['input.value columns']);
    expect(parse('in=F,credit=G')).toEqual(['input.value columns credit']);
    expect(parse('xyz=F')).toEqual(['input.unknown_key columns xyz']);
    expect(said((report) => parseColumns('tiem=F', NAMES, report))).toMatchInlineSnapshot(`
      [
        [
          "input.unknown_key error",
          "columns.tiem: no such field; use time",
          "cột, tiem: không có trường này; hãy dùng time",
        ],
      ]
    `);
  });

  test('are read from an object, which may be hostile', () => {
    const read = (value: unknown) => {
      const report = createReport();
      return (
        readColumns(value, NAMES, report) ?? report.issues.map(({ code, path }) => [code, ...path].join(' '))
      );
    };
    expect(read({ time: 'Ngày', in: 'F', out: undefined })).toEqual({ time: 'Ngày', credit: 'F' });
    expect(read({ time: 5 })).toEqual(['input.type time']);
    expect(read({ time: ' ' })).toEqual(['input.type time']);
    expect(read('time')).toEqual(['input.type']);
    const throwing = {
      get time() {
        throw new Error('no');
      },
    };
    expect(read(throwing)).toEqual(['input.unreadable']);
  });
});
