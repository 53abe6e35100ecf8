import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, magicNumbers } from '@voisnap/testing';

/** A problem that only the person who started the tour can fix. */
export class SetupError extends Error {}

/** The API that the tour calls: the mock or the real one. */
export interface Target extends AsyncDisposable {
  readonly name: string;
  readonly client: VoisnapClient;
  /** Numbers to call. With the real API, use your own numbers: these phones will ring. */
  readonly dial: { readonly answers: string; readonly noAnswer: string | undefined };
  /** Returns the time of the API, in milliseconds. The mock has a clock of its own. */
  now(): number;
  /** Whether the tour may send more requests than the rate limit allows, to show the effect. */
  readonly mayBeFlooded: boolean;
}

/**
 * Starts the mock server, and connects to it over a real socket. The clock of mock and client runs 60 times as fast as
 * the machine's: a call of a minute takes a second.
 */
export const startMockTarget = async (): Promise<Target> => {
  const mock = createVoisnapMock({ clock: { real: true, speed: 60 }, rateLimit: 'documented' });
  const { url } = await mock.listen();
  const { apiKey, clock } = mock.clientOptions;
  const client = new VoisnapClient({ apiKey, clock, baseUrl: url });
  return {
    name: `the mock server at ${url}`,
    client,
    now: () => clock.now(),
    dial: { answers: magicNumbers.completes, noAnswer: magicNumbers.noAnswer },
    mayBeFlooded: true,
    async [Symbol.asyncDispose]() {
      await client.close();
      await mock.close();
    },
  };
};

/** Connects to the real API, with the settings of the environment. */
export const connectRealTarget = (environment: NodeJS.ProcessEnv, live: boolean): Target => {
  const {
    VOISNAP_API_KEY: apiKey = '',
    VOISNAP_TO_NUMBER: toNumber,
    VOISNAP_BASE_URL,
  } = environment;
  if (apiKey.startsWith('vsnp_live_') && !live) {
    throw new SetupError(
      'VOISNAP_API_KEY is a live key: this tour buys a number and places calls, which cost money. ' +
        'Use a sandbox key (vsnp_sb_…), or add --live: npm run demo -- --live',
    );
  }
  if (!toNumber) {
    throw new SetupError(
      'Against the real API, set VOISNAP_TO_NUMBER to a number of your own, such as +14155550199: ' +
        'the tour calls it.',
    );
  }
  const sandbox = apiKey.startsWith('vsnp_sb_') ? 'https://sandbox.api.voisnap.ai' : undefined;
  const baseUrl = VOISNAP_BASE_URL ?? sandbox;
  const client = new VoisnapClient({ apiKey, baseUrl });
  return {
    name: baseUrl ?? 'https://api.voisnap.ai',
    client,
    now: Date.now,
    dial: { answers: toNumber, noAnswer: undefined },
    mayBeFlooded: false,
    [Symbol.asyncDispose]: () => client.close(),
  };
};
