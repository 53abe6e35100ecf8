import { z } from 'zod';
import { complain } from './complaint.js';

/** Both ends belong to the range. */
interface Range {
  readonly from: number;
  readonly to?: number;
}

const describeRange = ({ from, to }: Range): string =>
  to === undefined ? `${from} or more` : `from ${from} to ${to}`;

/** Any finite number: JSON has no other. */
export const number = () => z.number({ error: complain('a finite number') });

/** A whole number in a range. */
export const integerInRange = (range: Range) => {
  const error = complain(`a whole number ${describeRange(range)}`);
  return z
    .int({ error })
    .min(range.from, { error })
    .max(range.to ?? Number.MAX_SAFE_INTEGER, { error });
};

/** A number in a range. */
export const numberInRange = (range: Range) => {
  const error = complain(`a number ${describeRange(range)}`);
  return z
    .number({ error })
    .min(range.from, { error })
    .max(range.to ?? Number.MAX_VALUE, { error });
};
