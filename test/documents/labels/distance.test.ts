import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLabels } from '../../../src/documents/index.ts';
import { distanceFor, moduleFor } from '../../../src/documents/labels/distance.ts';
import { modulesOf } from '../../../src/documents/layout/scene.ts';
import { LABELS } from '../../kit/drawing/samples.ts';

const distances = fc.double({ min: 1, max: 10_000, noNaN: true });

describe('the module for a distance', () => {
  test('grows with it, and is read from just that distance', () => {
    fc.assert(
      fc.property(distances, distances, (one, two) => {
        const [near, far] = [Math.min(one, two), Math.max(one, two)];
        expect(moduleFor(near)).toBeLessThanOrEqual(moduleFor(far));
        expect(distanceFor(moduleFor(one)) / one).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([
    [300, 0.74],
    [400, 0.87],
    [1000, 1.88],
    [150, 0.37],
    [4000, 7.5],
  ])('of %d mm is %d mm', (distance, module) => {
    expect(moduleFor(distance)).toBeCloseTo(module, 9);
  });
});

describe('labels for a distance', () => {
  test('are warned about where their modules are smaller than it takes, and only there', () => {
    fc.assert(
      fc.property(distances, fc.integer({ min: 1, max: 4 }), (distance, columns) => {
        const made = safeLabels(LABELS.slice(0, 3), { columns, rows: 2 * columns, distance });
        if (!made.ok) throw new Error('three labels fit');
        const modules = made.value.flatMap(({ items }) => modulesOf(items));
        const small = modules.flatMap((module, i) => (module < moduleFor(distance) ? [[i, 'payload']] : []));
        const told = made.warnings.filter(({ code }) => code === 'render.distance').map(({ path }) => path);
        expect(told).toEqual(small);
      }),
      { numRuns: 20 },
    );
  });

  test('that nobody asks about are not', () => {
    const made = safeLabels(LABELS.slice(0, 1), { columns: 4, rows: 10 });
    expect(made.ok && made.warnings.map(({ code }) => code)).toEqual(['document.no_holder']);
  });

  test('say what they have and what it takes', () => {
    const made = safeLabels(LABELS.slice(0, 1), { distance: 400 });
    expect(made).toMatchObject({ ok: true });
    expect(made.ok && made.warnings.find(({ code }) => code === 'render.distance')).toMatchObject({
      severity: 'warning',
      received: 'modulesFrom(0.58, 23)',
      expected: 'modulesFrom(0.87, 40)',
    });
  });
});
