import * as z from 'zod';
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
export const integerInRange = (range: Range): z.ZodNumber => {
  const error = complain(`a whole number ${describeRange(range)}`);
  const atLeast = z.int({ error }).min(range.from, { error });
  return range.to === undefined ? atLeast : atLeast.max(range.to, { error });
};

/** A number in a range. */
export const numberInRange = (range: Range): z.ZodNumber => {
  const error = complain(`a number ${describeRange(range)}`);
  const atLeast = z.number({ error }).min(range.from, { error });
  return range.to === undefined ? atLeast : atLeast.max(range.to, { error });
};
