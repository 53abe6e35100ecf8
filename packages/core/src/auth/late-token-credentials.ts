import { LatePart } from '../late/late-part.js';
import type * as Tokens from '../late/tokens.js';
import type { Clock } from '../util/clock.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { Credentials } from './credentials.js';
import type { GetToken } from './token-credentials.js';

/** What gets tokens. A client with an API key does not load it. */
export const lateTokens: LatePart<typeof Tokens> = /* @__PURE__ */ new LatePart(
  () => import('../late/tokens.js'),
  'access tokens',
);

/** Creates credentials from a function that gets tokens, whose code is loaded with the first token. */
export const createLateTokenCredentials = (getToken: GetToken, clock: Clock): Credentials => {
  let ready: Credentials | undefined;
  const load = async (): Promise<Credentials> => {
    const { createTokenCredentials } = await lateTokens.load();
    ready ??= createTokenCredentials(getToken, clock);
    return ready;
  };
  const get = (signal: AbortSource) => raceWithSignal(load(), signal);
  return {
    isApiKey: false,
    getAuthorization: (signal) =>
      ready
        ? ready.getAuthorization(signal)
        : get(signal).then((credentials) => credentials.getAuthorization(signal)),
    renewAuthorization: async (rejected, signal) =>
      (ready ?? (await get(signal))).renewAuthorization(rejected, signal),
  };
};
