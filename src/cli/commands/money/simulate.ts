import { layTable } from '../../../console/text-table.ts';
import type { Report } from '../../../issues/report.ts';
import type { Match } from '../../../reconcile/matching/decide/decide.ts';
import { safeCreateReconciler } from '../../../reconcile/matching/reconciler.ts';
import { type RouteOutcome, safeSimulateRoutes } from '../../../reference/routes/outcome.ts';
import { isRouteName, ROUTE_NAMES } from '../../../reference/routes/simulate.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { command } from '../../command.ts';
import { collect, exitOf, relay } from '../../shared/collect.ts';
import type { Tone } from '../../terminal/color.ts';
import { usage } from '../../terminal/failure.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';

/** `vietqr simulate`: what banks and wallets make of a code on its way, before thousands of notices are printed. */
export const simulate = command({
  operands: '',
  mostOperands: 0,
  flags: {
    code: { kind: 'text', value: 'CODE', en: 'the code (needed)', vi: 'mã thanh toán (bắt buộc)' },
    purpose: {
      kind: 'text',
      value: 'TEXT',
      en: 'the whole purpose with the code in it; default the code alone',
      vi: 'toàn bộ nội dung chuyển khoản có chứa mã thanh toán; mặc định chỉ có mã',
    },
    route: {
      kind: 'list',
      value: 'NAME',
      choices: ROUTE_NAMES,
      en: 'only this route; may be repeated',
      vi: 'chỉ xét tuyến này (ngân hàng chuyển và nhận); có thể ghi nhiều lần',
    },
  },
  notes: {
    en: 'Found tells what vietqr reconcile makes of the description. Measured routes are read off real statements, inferred ones are not.',
    vi: 'Cột "nhận ra": đối soát có tìm được mã hay không. Căn cứ "sao kê thật" là đã gặp; "phỏng đoán" là chưa gặp.',
  },
  examples: [
    'vietqr simulate --code HP00123437',
    'vietqr simulate --code HP00123437 --purpose "HP00123437 Hoc phi thang 9" --route vietcombank-mb --route momo',
  ],
  run: async ({ flags, output }) => {
    const code = flags.text('code');
    if (code === undefined) throw usage('needs --code=CODE', 'cần --code=MÃ');
    const rows = await collect((report) => followed(code, flags, report));
    if (flags.on('json')) {
      if (rows.ok) output.json(rows.value);
      else output.result(rows);
    } else if (rows.ok) output.data(layRoutes(rows.value, output));
    else output.issues(rows.issues);
    return exitOf(rows);
  },
});

/** What becomes of a code on each route, and what reconciling makes of that. */
function followed(code: string, flags: Flags, report: Report): readonly RouteRow[] | undefined {
  const routes = flags.list('route').filter(isRouteName);
  const options = omitUndefined({ purpose: flags.text('purpose') });
  const outcomes = relay(safeSimulateRoutes(code, routes.length > 0 ? routes : undefined, options), report);
  if (!outcomes) return undefined;
  const reconciler = relay(safeCreateReconciler([{ code }]), report);
  return reconciler && outcomes.map((row) => ({ ...row, found: reconciler.match(row.description).status }));
}

type RouteRow = RouteOutcome & { readonly found: Match['status'] };

const ROUTE_HEADINGS: readonly (Bilingual & { tone?: Tone })[] = [
  { en: 'route', vi: 'ngân hàng chuyển và nhận', tone: 'cyan' },
  { en: 'code', vi: 'mã thanh toán' },
  { en: 'found', vi: 'nhận ra', tone: 'bold' },
  { en: 'evidence', vi: 'căn cứ', tone: 'dim' },
  { en: 'description', vi: 'nội dung giao dịch' },
];

const OUTCOME_WORDS: Readonly<Record<RouteOutcome['outcome'], Bilingual>> = {
  whole: { en: 'whole', vi: 'nguyên vẹn' },
  recased: { en: 'recased', vi: 'đổi chữ hoa thường' },
  split: { en: 'split', vi: 'bị tách' },
  lost: { en: 'lost', vi: 'mất' },
};
const FOUND: Readonly<Record<Match['status'], Bilingual>> = {
  matched: { en: 'yes', vi: 'có' },
  multiple: { en: 'several', vi: 'nhiều mã' },
  suggested: { en: 'suggested', vi: 'gợi ý' },
  none: { en: 'no', vi: 'không' },
};
const EVIDENCE: Readonly<Record<RouteOutcome['evidence'], Bilingual>> = {
  measured: { en: 'measured', vi: 'sao kê thật' },
  inferred: { en: 'inferred', vi: 'phỏng đoán' },
};

function layRoutes(rows: readonly RouteRow[], output: Output): string {
  const { lang } = output;
  const heads = ROUTE_HEADINGS.map((head) => ({ ...head, title: head[lang], wraps: true as const }));
  const cells = rows.map(({ route, outcome, found, evidence, description }) => [
    route,
    OUTCOME_WORDS[outcome][lang],
    FOUND[found][lang],
    EVIDENCE[evidence][lang],
    description,
  ]);
  return layTable(heads, cells, output);
}
