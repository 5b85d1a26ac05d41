import type { Result } from '../../../issues/result.ts';
import { checkDrawing, DRAWING_FLAGS, drawBySuffix } from '../../args/draw.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { INPUT_FLAGS, PAYMENT_FLAGS, readPayments } from '../../args/payment.ts';
import { type Call, command } from '../../command.ts';
import { encodeForCall } from '../../shared/code.ts';
import { allIssues, collect, exitOf, worstOf } from '../../shared/collect.ts';
import { callIssues } from '../../shared/row-issues.ts';
import type { Exit } from '../../terminal/io.ts';

/** `vietqr encode`: a payment from flags, or payments from JSON, one payload a line; one may be drawn too. */
export const encode = command({
  operands: '',
  mostOperands: 0,
  flags: { ...PAYMENT_FLAGS, ...INPUT_FLAGS, ...DRAWING_FLAGS, ...FORCE_FLAG },
  notes: {
    en: 'A field that is given both as a flag and in the JSON is refused.',
    vi: 'Trường vừa có trong tùy chọn vừa có trong JSON sẽ bị từ chối.',
  },
  examples: [
    'vietqr encode --bank VCB --account 0011001234567',
    'vietqr encode --bank VCB --account 0011001234567 --amount 350000 --purpose "HP2026K7 tháng 9"',
    'vietqr encode --bank VCB --account 0011001234567 --svg code.svg --png code.png',
    'vietqr encode --bank VCB --account 0011001234567 --terminal',
    'vietqr encode --bank 970436 --account 0011001234567 --input fees.json --json',
  ],
  run: async (call) => {
    const inputs = await readPayments(call);
    checkDrawing(call.flags, inputs.length);
    if (inputs.length === 1) return printCode(await encodeOne(inputs[0], call), call);
    const exits: Exit[] = [];
    for (const [at, input] of inputs.entries()) {
      const written = await collect((report) => encodeForCall(input, call.flags, report));
      exits.push(printCode(written, call, `#${at + 1}`));
    }
    return worstOf(exits);
  },
});

/** The code of the only payment; it may be drawn. */
async function encodeOne(input: unknown, call: Call): Promise<Result<string>> {
  return collect((report) => {
    const payload = encodeForCall(input, call.flags, report);
    return payload === undefined ? undefined : drawBySuffix(payload, call, report);
  });
}

function printCode(result: Result<string>, call: Call, subject?: string): Exit {
  const { flags, output } = call;
  if (flags.on('json')) output.result(result);
  else {
    if (result.ok) output.data(result.value);
    if (subject === undefined) callIssues(allIssues(result), call);
    else output.issues(allIssues(result), { subject });
  }
  return exitOf(result);
}
