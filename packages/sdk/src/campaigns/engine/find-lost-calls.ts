import type { OperationCaller } from '@voisnap/core';
import { outboundCallOperations } from '@voisnap/types/operations';
import { ListReading } from './list-reading.js';
import type { Finding, LostRow } from './lost-row.js';
import type { LostRequest } from './row-history.js';

/** Most pages that are read for one search: 100 000 calls. */
const mostPages = 1_000;
/** How far the clocks of two machines may differ, in milliseconds: that of the client and, at resume, of an earlier one. */
const clockTolerance = 300_000;
/** How far the clocks of the API's own machines may differ, in milliseconds. */
const serverTolerance = 60_000;

/** Whose calls are searched. */
export interface LostCallSearch {
  readonly campaign: string;
  readonly agentId: string;
  readonly rows: readonly LostRow[];
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Searches the calls of an agent for those of lost requests. Reads the list once for all rows, the newest calls first, back to
 * the time before the first lost request.
 *
 * @throws VoisnapError when the list cannot be read.
 */
export const findLostCalls = async (
  caller: OperationCaller,
  { campaign, agentId, rows, now, signal }: LostCallSearch,
): Promise<ReadonlyMap<string, Finding>> => {
  // The list can only be filtered by agent (documented), not by metadata.
  const query = {
    ...(agentId !== '' && { agentId }),
    sortBy: 'createdAt',
    sortOrder: 'desc',
    pageSize: 100,
  } as const;
  const list = caller.paginate(outboundCallOperations.list, { query }, { signal, prefetch: 0 });
  const { data: first, response } = await list.withResponse();
  const ahead = measureLead(response.headers.date, now());
  const floors = new Map(rows.map((row) => [row.key, findFloor(row.lost, ahead)]));
  const reading = new ListReading(campaign, Math.min(...floors.values()));
  let pages = 0;
  for await (const page of first.pages()) {
    pages += 1;
    reading.read(page);
    if (reading.complete || pages === mostPages) break;
  }
  if (pages < mostPages) reading.end();
  return new Map(rows.map((row) => [row.key, reading.judge(row, floors.get(row.key) ?? 0)]));
};

/** Milliseconds by which the client's clock is ahead of the API's; `undefined` when the API does not say its time. */
const measureLead = (date: string | undefined, now: number): number | undefined => {
  const there = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(there) ? undefined : Math.max(0, now - there);
};

/**
 * The moment, on the API's clock, before which the call of a lost request was certainly not created: `-Infinity` when neither
 * the API's clock nor an earlier call says.
 */
const findFloor = ({ at, after }: LostRequest, ahead: number | undefined): number => {
  const known = after === undefined ? Number.NaN : Date.parse(after);
  if (Number.isNaN(known)) return at - (ahead ?? Number.POSITIVE_INFINITY) - clockTolerance;
  return Math.min(at - (ahead ?? 0) - clockTolerance, known - serverTolerance);
};
