import { describe, expect, test } from 'vitest';
import { labels, safeLabels, sceneToSvg } from '../../src/documents/index.ts';
import { LABEL_PRESET_NAMES, LABEL_PRESETS } from '../../src/documents/labels/presets.ts';
import { drawSvg, zxing } from '../kit/drawing/readers.ts';
import { LABELS, PAYLOADS } from '../kit/drawing/samples.ts';
import { widthOf } from '../kit/drawing/scan-back.ts';

const BARE = LABELS.map(() => ({ payload: PAYLOADS.plain, accountName: 'TRUONG THCS A' }));

test('the presets that are offered are those that are known', () => {
  expect([...LABEL_PRESET_NAMES].sort()).toEqual(Object.keys(LABEL_PRESETS).sort());
});

describe.each(LABEL_PRESET_NAMES)('preset %s', (preset) => {
  const { paper, columns, rows, label } = LABEL_PRESETS[preset];

  test('lays labels of its size, side by side, in the middle of its paper', () => {
    const [page] = labels(BARE.slice(0, columns * rows), { preset, outline: true });
    const cells = (page?.items ?? []).flatMap((item) => (item.kind === 'box' ? [item] : []));
    expect([page?.width, page?.height]).toEqual(paper);
    expect(cells).toHaveLength(Math.min(BARE.length, columns * rows));
    for (const { width, height } of cells) expect([width, height]).toEqual(label);
    const [first, last] = [cells[0], cells[Math.min(columns, cells.length) - 1]];
    const right = paper[0] - (last?.x ?? 0) - label[0];
    expect(first?.x).toBeCloseTo(right, 6);
    expect(first?.x).toBeGreaterThanOrEqual(0);
    expect((first?.y ?? 0) * 2 + rows * label[1]).toBeCloseTo(paper[1], 6);
  });

  test('holds code, holder, bank and account, and is read', async () => {
    const [input] = BARE;
    const [page] = input ? labels([input], { preset }) : [];
    const words = page?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
    for (const text of ['TRUONG THCS A', 'Vietcombank', '0011 0012 34567']) expect(words).toContain(text);
    expect(page && (await zxing(drawSvg(sceneToSvg(page), widthOf(page, 150))))).toEqual([input?.payload]);
  });
});

test.each([{ columns: 2 }, { rows: 2 }, { margin: 1 }, { gap: 1 }, { paper: 'A5' as const }])(
  'a preset beside %o is refused, since one of the two would not be what is cut',
  (beside) => {
    const [key] = Object.keys(beside);
    const message = expect.stringContaining('none beside a preset, which settles it');
    expect(safeLabels(BARE.slice(0, 1), { preset: 'L7160', ...beside })).toMatchObject({
      issues: [{ code: 'input.value', path: [key], message }],
    });
  },
);
