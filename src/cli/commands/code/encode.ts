import { finish } from '../../../issues/finish.ts';
import { payloadMessages } from '../../../issues/messages/en/payload.ts';
import type { Result } from '../../../issues/result.ts';
import { resolveBank } from '../../../payment/bank/directory.ts';
import { encodePayment } from '../../../payment/encode/encode.ts';
import { checkDrawing, DRAWING_FLAGS, drawBySuffix } from '../../args/draw.ts';
import { encodeOptions, INPUT_FLAGS, PAYMENT_FLAGS, readPayments } from '../../args/payment.ts';
import { type Call, command } from '../../command.ts';
import { EXIT, type Exit, type Failure } from '../../terminal/io.ts';

/** `vietqr encode`: a payment from flags, or payments from JSON, one payload a line; one may be drawn too. */
export const encode = command({
  operands: '',
  mostOperands: 0,
  flags: { ...PAYMENT_FLAGS, ...INPUT_FLAGS, ...DRAWING_FLAGS },
  notes: {
    en: 'A field that is given both as a flag and in the JSON is refused.',
    vi: 'Trường vừa có trong tùy chọn vừa có trong JSON sẽ bị từ chối.',
  },
  examples: [
    'vietqr encode --bank VCB --account 0011001234567',
    "vietqr encode --bank VCB --account 0011001234567 --amount 350000 --purpose 'HP2026K7 tháng 9'",
    'vietqr encode --bank VCB --account 0011001234567 --svg code.svg --png code.png',
    'vietqr encode --bank VCB --account 0011001234567 --terminal',
    'vietqr encode --bank 970436 --account 0011001234567 --input fees.json --json',
  ],
  run: async (call) => {
    const inputs = await readPayments(call);
    if ('exit' in inputs) return inputs;
    const refused = checkDrawing(call.flags, inputs.length);
    if (refused) return refused;
    const options = encodeOptions(call.flags);
    const results = inputs.map((input) =>
      finish(payloadMessages, (report) => encodePayment(input, resolveBank, options, report)),
    );
    const [only] = results;
    if (only && results.length === 1) return writeOne(only, call);
    const good = results.map((result, at) => printCode(result, call, `#${at + 1}`));
    return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
  },
});

async function writeOne(result: Result<string>, call: Call): Promise<Exit | Failure> {
  const drawn = result.ok ? await drawBySuffix(result.value, call) : undefined;
  if (drawn && 'exit' in drawn) return drawn;
  if (drawn && !drawn.ok) return printCode(drawn, call) ? EXIT.good : EXIT.badData;
  const shown = result.ok && drawn?.value ? { ...result, value: drawn.value } : result;
  return printCode(shown, call) ? EXIT.good : EXIT.badData;
}

/** Prints one result and tells whether it was good. */
function printCode(result: Result<string>, { flags, output }: Call, subject?: string): boolean {
  if (flags.on('json')) output.result(result);
  else if (result.ok) output.data(result.value);
  const issues = result.ok ? result.warnings : result.issues;
  if (!flags.on('json')) output.issues(issues, { subject });
  return result.ok;
}
