import * as z from 'zod';
import { fieldMessage, type Refused } from './field-message.js';

/** Both ends belong to the range. */
interface Range {
  readonly from: number;
  readonly to?: number;
  /** Which ends the documentation states. Default: none, so that a number beyond may be right. */
  readonly documented?: 'from' | 'to' | 'both';
}

const describeRange = ({ from, to }: Range): string =>
  to === undefined ? `${from} or more` : `from ${from} to ${to}`;

/** Any finite number: JSON has no other. */
export const number = (): z.ZodNumber => z.number({ error: fieldMessage('a finite number') });

/** A whole number in a range. */
export const integerInRange = (range: Range): z.ZodNumber => {
  const { from, to, documented } = range;
  const expectation = `a whole number ${describeRange(range)}`;
  const assumed = fieldMessage(expectation);
  const sure = fieldMessage(expectation, 'documented');
  // Of another type, it may be the same number in another form: a query is text in the end.
  const isWhole = (issue: Refused) =>
    typeof issue.input === 'number' && documented !== undefined ? sure(issue) : assumed(issue);
  const below = documented === 'from' || documented === 'both' ? sure : assumed;
  const above = documented === 'to' || documented === 'both' ? sure : assumed;
  const atLeast = z.int({ error: isWhole }).min(from, { error: below }) as unknown as z.ZodNumber;
  return to === undefined ? atLeast : atLeast.max(to, { error: above });
};

/** A number in a range. */
export const numberInRange = (range: Range): z.ZodNumber => {
  const error = fieldMessage(`a number ${describeRange(range)}`);
  const atLeast = z.number({ error }).min(range.from, { error });
  return range.to === undefined ? atLeast : atLeast.max(range.to, { error });
};
