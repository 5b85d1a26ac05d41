import { describe, expect, test, vi } from 'vitest';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { GALLERY } from '../../documents/gallery.ts';
import { POPPLER } from '../../kit/drawing/readers.ts';
import { allTags, spokenTexts, structureOf, unmarkedOperators } from '../../kit/drawing/structure.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.runIf(POPPLER)('reading aids find in %s', () => {
  test.each(Object.entries(GALLERY))(
    '%s all that is printed, in order, and what its codes say',
    async (_, scene) => {
      const pdf = await toPdf(scene);
      expect(await unmarkedOperators(pdf)).toEqual([]);
      const texts = scene.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
      const spoken = spokenTexts(pdf);
      if (scene.reading === 'whole') {
        const all = spoken.join('').replace(/\s/g, '');
        for (const text of texts) expect(all).toContain(text.replace(/\s/g, ''));
        return;
      }
      expect(spoken).toEqual(texts);
      const tags = allTags(await structureOf(pdf));
      const codes = scene.items.filter((item) => item.kind === 'code');
      const figures = tags.filter(({ tag }) => tag === 'Figure');
      expect(figures).toHaveLength(codes.length);
      for (const { alt } of figures) expect(alt).toMatch(/^(Mã QR|QR code)/);
      for (const { tag, kids } of tags) if (tag === 'Table') expect(new Set(kids.map(widthOf)).size).toBe(1);
      const first = tags.find(({ tag }) => /^H\d$/.test(tag));
      expect(first?.tag ?? 'H1').toBe('H1');
    },
  );
});

function widthOf({ kids }: { readonly kids: readonly { readonly span: number }[] }): number {
  return kids.reduce((sum, { span }) => sum + span, 0);
}
