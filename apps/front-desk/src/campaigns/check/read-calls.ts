import type { Voisnap } from '../../voisnap/voisnap.js';
import type { Campaign } from '../campaign.js';
import { CallList } from './call-list.js';

/** How far the clocks of our machines and the API's may differ, in milliseconds. */
const clockTolerance = 300_000;
/** Most pages for a search: 100 000 calls. */
const mostPages = 1_000;
/** Most pages when nothing is searched: enough to see how the latest calls go. */
const pagesToFollow = 5;

/** Which calls are needed. */
export interface NeededCalls {
  /** The time of the first request that was lost: the list is read back to before it. */
  readonly lostAt: number | undefined;
  /** Calls whose state is asked for, if the list shows them soon. */
  readonly callIds: readonly string[];
}

/**
 * Reads the calls of a campaign's agent, the newest first. The API cannot filter them by metadata.
 * @throws VoisnapError when the list cannot be read.
 */
export const readCalls = async (
  { client, now }: Voisnap,
  { agentId }: Campaign,
  { lostAt, callIds }: NeededCalls,
): Promise<CallList> => {
  const query = { agentId, sortBy: 'createdAt', sortOrder: 'desc', pageSize: 100 } as const;
  // The next check reads the list again; retries would only delay this one.
  const reading = client.outboundCalls.list(query, { prefetch: 0, maxRetries: 0 });
  const { data, response } = await reading.withResponse();
  const searched = lostAt !== undefined;
  const list = new CallList(searched ? findFloor(lostAt, now(), response.headers.date) : 0);
  const limit = searched ? mostPages : pagesToFollow;
  let pages = 0;
  for await (const page of data.pages()) {
    pages += 1;
    list.read(page);
    const enough = searched ? list.complete : callIds.every((id) => list.find(id) !== undefined);
    if (enough || pages === limit) return list;
  }
  list.end();
  return list;
};

/** The moment, on the API's clock, before which the call of a lost request was certainly not created. */
const findFloor = (lostAt: number, now: number, date: string | undefined): number => {
  const there = date === undefined ? Number.NaN : Date.parse(date);
  // Without the API's own time, the list is read to its end.
  if (Number.isNaN(there)) return Number.NEGATIVE_INFINITY;
  return lostAt - Math.max(0, now - there) - clockTolerance;
};
