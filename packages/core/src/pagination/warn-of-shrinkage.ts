import type { Log } from '../logging/create-log.js';
import type { Shrinkage } from './fetch-page.js';

/** Warns of lists that got shorter while they were read, once for each operation: some shrink all the time. */
export const createShrinkageWarning = (log: Log) => {
  const warned = new Set<string>();
  return (operationId: string, { before, after, page }: Shrinkage): void => {
    if (warned.has(operationId)) return;
    warned.add(operationId);
    log.write(
      'warn',
      `${operationId}: the list got shorter while it was read (${before} items, then ${after} at page ${page}), ` +
        'so items may have been skipped. To delete what a list gives, collect it first with toArray(). ' +
        '(Logged once per operation.)',
    );
  };
};
