import * as z from 'zod';
import { type FieldIssue, fieldMessage } from './field-message.js';

/** A range of numbers that includes both ends. */
interface Range {
  readonly from: number;
  readonly to?: number;
  /** The documented ends of the range. Default: none, so that a number outside may be valid. */
  readonly documented?: 'from' | 'to' | 'both';
}

const describeRange = ({ from, to }: Range): string =>
  to === undefined ? `${from} or more` : `from ${from} to ${to}`;

/** Any finite number, as JSON has no others. */
export const number = (): z.ZodNumber => z.number({ error: fieldMessage('a finite number') });

/** A whole number in a range. */
export const integerInRange = (range: Range): z.ZodNumber => {
  const { from, to, documented } = range;
  const expectation = `a whole number ${describeRange(range)}`;
  const assumed = fieldMessage(expectation);
  const sure = fieldMessage(expectation, 'documented');
  // A value of another type may be the same number in another form, because a query is sent as text.
  const isWhole = (issue: FieldIssue) =>
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
