import type { TelephonyNumber } from '@voisnap/types';
import { addMonths } from '../../shared/add-months.js';
import { readTime } from '../../shared/read-time.js';
import type { Period } from '../handlers/period.js';

/**
 * Adds up what a number costs in a period. Assumed: its monthly cost is due when it is provisioned, and on the same day
 * of each later month.
 */
export function findNumberCharges(
  { monthlyCostUsd, createdAt }: Readonly<TelephonyNumber>,
  { from, to }: Period,
): number {
  const start = readTime(createdAt ?? '');
  if (!monthlyCostUsd || Number.isNaN(start)) return 0;
  let charges = 0;
  for (let months = 0, due = start; due <= to; due = addMonths(start, ++months)) {
    if (due >= from) charges += 1;
  }
  return charges * monthlyCostUsd;
}
