const PATH = /<path [^>]*d="([^"]*)"/g;
const PATH_STEP = /([Mmhvz])(-?\d+)?(?: ?(-?\d+))?/g;

/**
 * Fills the last path of an SVG drawing by the even-odd rule and gives the cells of a square in it: `size` cells a
 * side, `offset` from the corner, row by row, 1 where filled. It knows the commands M, m, h, v and z with whole numbers.
 */
export function readBackModules(svg: string, size: number, offset: number): Uint8Array {
  const path = [...svg.matchAll(PATH)].at(-1)?.[1] ?? '';
  const cells = new Uint8Array(size * size);
  let pen = { x: 0, y: 0 };
  let start = pen;
  for (const [, command = '', a = '0', b = '0'] of path.matchAll(PATH_STEP)) {
    const from = pen;
    pen = moved(command, { from, start, a: Number(a), b: Number(b), offset });
    if (command === 'M' || command === 'm') start = pen;
    else crossEdge(cells, size, { x: from.x, top: Math.min(from.y, pen.y), bottom: Math.max(from.y, pen.y) });
  }
  for (let i = 0; i < cells.length; i++) if (i % size) cells[i] = (cells[i] ?? 0) ^ (cells[i - 1] ?? 0);
  return cells;
}

interface PathPoint {
  readonly x: number;
  readonly y: number;
}

interface Move {
  readonly from: PathPoint;
  readonly start: PathPoint;
  readonly a: number;
  readonly b: number;
  readonly offset: number;
}

function moved(command: string, { from, start, a, b, offset }: Move): PathPoint {
  if (command === 'M') return { x: a - offset, y: b - offset };
  if (command === 'm') return { x: from.x + a, y: from.y + b };
  if (command === 'h') return { x: from.x + a, y: from.y };
  return command === 'v' ? { x: from.x, y: from.y + a } : start;
}

/** Notes at an upright edge that the cells to its right change sides; none outside the square. */
function crossEdge(cells: Uint8Array, size: number, edge: { x: number; top: number; bottom: number }): void {
  const x = Math.max(0, edge.x);
  if (x >= size) return;
  for (let y = Math.max(0, edge.top); y < Math.min(size, edge.bottom); y++) {
    cells[y * size + x] = (cells[y * size + x] ?? 0) ^ 1;
  }
}
