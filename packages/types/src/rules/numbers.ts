import { type Explain, fieldMessage, type ValueRule } from './field-message.js';

/** A range of numbers that includes both ends. */
export interface Range {
  readonly from: number;
  readonly to?: number;
  /** The documented ends of the range. Default: none, so that a number outside may be valid. */
  readonly documented?: 'from' | 'to' | 'both';
}

const describeRange = ({ from, to }: Range): string =>
  to === undefined ? `${from} or more` : `from ${from} to ${to}`;

const isInRange = (value: number, { from, to = Number.POSITIVE_INFINITY }: Range): boolean =>
  value >= from && value <= to;

/** Any finite number, as JSON has no others. */
export const numberRule = (): ValueRule => ({
  accepts: Number.isFinite,
  explain: fieldMessage('a finite number'),
});

/** A number in a range. */
export const numberInRangeRule = (range: Range): ValueRule => ({
  accepts: (value) => Number.isFinite(value) && isInRange(value as number, range),
  explain: fieldMessage(`a number ${describeRange(range)}`),
});

/** A whole number in a range. */
export const integerInRangeRule = (range: Range): ValueRule => ({
  accepts: (value) => Number.isSafeInteger(value) && isInRange(value as number, range),
  explain: explainInteger(range),
});

const explainInteger = (range: Range): Explain => {
  const expectation = `a whole number ${describeRange(range)}`;
  const assumed = fieldMessage(expectation);
  const sure = fieldMessage(expectation, 'documented');
  return (issue) => (isSurelyWrong(issue.input, range) ? sure(issue) : assumed(issue));
};

/** A value of another type may be the same number in another form, because a query is sent as text. */
const isSurelyWrong = (value: unknown, { from, documented }: Range): boolean => {
  if (typeof value !== 'number' || documented === undefined) return false;
  if (!Number.isSafeInteger(value) || documented === 'both') return true;
  return documented === (value < from ? 'from' : 'to');
};
