import { ownProps, ownSequence } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { wholeVndOf } from '../../money/whole.ts';
import type { ReadPayment } from './decide/decide.ts';
import type { LearningLine } from './evidence/positions.ts';

/** Makes a payment of which only the description is known. */
export function describedPayment(description: string): ReadPayment {
  return { description, amount: undefined, virtualAccount: undefined, account: undefined };
}

/** Reads what is to be matched: a description, or a movement with one. */
export function readIncoming(received: unknown, report: Report): ReadPayment | undefined {
  if (typeof received === 'string') return describedPayment(received);
  const props = isRecord(received) ? ownProps(received, report.at('movement')) : {};
  if (!props) return undefined;
  const { description, virtualAccount, account } = props;
  const amount = typeof props.amount === 'number' ? props.amount : wholeVndOf(props.amount);
  if (
    typeof description === 'string' &&
    (props.amount === undefined || amount !== undefined) &&
    (virtualAccount === undefined || typeof virtualAccount === 'string') &&
    (account === undefined || typeof account === 'string')
  )
    return { description, amount, virtualAccount, account };
  return report('input.type', {
    path: ['movement'],
    expected: 'movementWithDescription',
    received: stringify(received),
  });
}

/** Reads lines to learn from. */
export function readLearningLines(
  lines: Iterable<unknown>,
  report: Report,
): readonly LearningLine[] | undefined {
  const place = report.at('lines');
  const read = ownSequence(lines, place)?.map((line, row) => readLearningLine(line, place.at(row)));
  return read?.every((line) => line !== undefined) ? read : undefined;
}

function readLearningLine(value: unknown, report: Report): LearningLine | undefined {
  if (typeof value === 'string') return { description: value, code: undefined };
  const props = isRecord(value) ? ownProps(value, report) : {};
  if (!props) return undefined;
  const { description, code } = props;
  return typeof description === 'string' && (code === undefined || typeof code === 'string')
    ? { description, code }
    : report('input.type', { expected: 'movementWithDescription', received: stringify(value) });
}
