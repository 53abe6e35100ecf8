import { showTimes } from '../../shared/show-value.js';
import type { LoggedRequest } from './logged-request.js';

/** How many operations a message lists. */
const mostListed = 8;

const nameOf = ({ operationId, method, pathname }: LoggedRequest): string =>
  operationId ?? `${method} ${pathname}, which matches no operation`;

/** Lists the received requests by operation: `It received: agents.list (twice), agents.get.` */
export function listReceived(entries: readonly LoggedRequest[]): string {
  if (entries.length === 0)
    return 'It received no request at all. Is an await missing, or does another client send them?';
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  const names = [...counts].map(([name, count]) =>
    count === 1 ? name : `${name} (${showTimes(count)})`,
  );
  const rest = names.length - mostListed;
  const shown = names.slice(0, mostListed).join(', ');
  return `It received: ${shown}${rest > 0 ? ` and ${rest} more operations` : ''}.`;
}

/** Lists the operations in the order of arrival: `agents.list → agents.get`. */
export const listOrder = (entries: readonly LoggedRequest[]): string =>
  entries.length === 0 ? 'nothing' : entries.map(nameOf).join(' → ');
