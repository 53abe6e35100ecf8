import type { VoisnapClient } from '@voisnap/sdk';
import type { OutboundCall } from '@voisnap/types/models';
import { keyName, openedAt } from '../call-key.js';

/** How far the clocks of the app and of the API may differ, in ms. */
const clockSkewMs = 300_000;

/** Looks for the call of a key in the list of calls, back to the time when its form was opened. */
export const findCall = async (
  client: VoisnapClient,
  key: string,
): Promise<OutboundCall | undefined> => {
  const oldest = openedAt(key) - clockSkewMs;
  const newestFirst = { sortBy: 'createdAt', sortOrder: 'desc', pageSize: 100 } as const;
  for await (const call of client.outboundCalls.list(newestFirst)) {
    if (call.metadata?.[keyName] === key) return call;
    if (Date.parse(call.createdAt) < oldest) return undefined;
  }
  return undefined;
};
