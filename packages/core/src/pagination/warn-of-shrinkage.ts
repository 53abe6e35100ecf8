import type { Log } from '../logging/create-log.js';
import type { Shrinkage } from './fetch-page.js';

/** The operations that each client has warned of. */
const warnedOf = new WeakMap<Log, Set<string>>();

/** Warns of a list that got shorter while it was read; a client logs it once for each operation. */
export const warnOfShrinkage = (
  log: Log,
  operationId: string,
  { before, after, page }: Shrinkage,
): void => {
  const warned = warnedOf.get(log) ?? new Set();
  if (warned.has(operationId)) return;
  warnedOf.set(log, warned.add(operationId));
  log.write(
    'warn',
    `${operationId}: the list got shorter while it was read (${before} items, then ${after} at page ${page}), ` +
      'so items may have been skipped. To delete the items of a list, collect them with toArray() first. ' +
      '(Logged once per operation.)',
  );
};
