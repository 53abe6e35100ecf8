import type { Log } from '../logging/create-log.js';
import type { Shrinkage } from './fetch-page.js';

/** Creates the warning for lists that got shorter while they were read; logs it once for each operation. */
export const createShrinkageWarning = (log: Log) => {
  const warned = new Set<string>();
  return (operationId: string, { before, after, page }: Shrinkage): void => {
    if (warned.has(operationId)) return;
    warned.add(operationId);
    log.write(
      'warn',
      `${operationId}: the list got shorter while it was read (${before} items, then ${after} at page ${page}), ` +
        'so items may have been skipped. To delete the items of a list, collect them with toArray() first. ' +
        '(Logged once per operation.)',
    );
  };
};
