import type { Field } from '../../issues/fields.ts';
import { stringify } from '../../issues/stringify.ts';
import { MAX_AMOUNT, MAX_AMOUNT_LENGTH } from '../../money/limits.ts';
import { type Amount, requireAmount } from '../../money/vnd.ts';
import type { DocumentField } from './fields.ts';

/** Makes a field that is an amount of đồng. */
export function amount(): DocumentField<number | undefined, Amount> {
  return {
    expected: 'wholeVnd',
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0, maximum: MAX_AMOUNT },
        { type: 'string', pattern: `^[0-9]{1,${MAX_AMOUNT_LENGTH}}$` },
      ],
    },
    blank: undefined,
    read: requireAmount,
  };
}

/** Makes a field that is a sum of đồng, negative for a reduction, and must be there. */
export function signedAmount(): DocumentField<number | undefined, number> &
  Required<Pick<Field<number>, 'required'>> {
  return {
    expected: 'wholeVnd',
    schema: { type: 'integer', minimum: -MAX_AMOUNT, maximum: MAX_AMOUNT },
    blank: undefined,
    required: true,
    read: (value, report) =>
      isSigned(value) ? value : report('input.type', { expected: 'wholeVnd', received: stringify(value) }),
  };
}

function isSigned(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= MAX_AMOUNT;
}
