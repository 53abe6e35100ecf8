import type { LoggedRequest } from '../../kit/requests/logged-request.js';
import { isFile } from '../../shared/files.js';

/** The attempts of one client call, in order. */
export type AttemptSeries = readonly LoggedRequest[];

/** Groups requests into client calls: equal requests, each after one that failed. */
export function findSeries(entries: readonly LoggedRequest[]): readonly AttemptSeries[] {
  const series: LoggedRequest[][] = [];
  for (const entry of entries) {
    const open = series.findLast((attempts) => goesOnWith(attempts.at(-1), entry));
    if (open) open.push(entry);
    else series.push([entry]);
  }
  return series;
}

function goesOnWith(before: LoggedRequest | undefined, entry: LoggedRequest): boolean {
  if (!before || fingerprint(before) !== fingerprint(entry)) return false;
  const { status } = before.response;
  if (status < 200 || status >= 300) return true;
  // A fault can break a 2xx response on its way: then the key tells whether this is the next attempt.
  const key = before.headers['idempotency-key'];
  return (
    before.fault !== undefined && key !== undefined && key === entry.headers['idempotency-key']
  );
}

const fingerprint = ({ method, pathname, query, body }: LoggedRequest): string =>
  JSON.stringify([method, pathname, query, body], (_key, value: unknown) =>
    isFile(value) ? [value.name, value.type, value.size] : value,
  );
