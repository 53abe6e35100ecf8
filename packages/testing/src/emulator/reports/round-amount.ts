/** Rounds an amount of money, or a rate, to four decimals, so that sums of fractions stay readable. */
export const roundAmount = (amount: number): number => Math.round(amount * 10_000) / 10_000;
