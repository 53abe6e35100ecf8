import { VoisnapClient } from '@voisnap/sdk';
import type { Voisnap } from '../voisnap.js';
import type { MockPlace } from './mock-place.js';
import { createScaledClock } from './scaled-clock.js';

/** Connects to the mock of another process. */
export const connectMock = (place: MockPlace, speed: number): Voisnap => {
  const { baseUrl, apiKey, account } = place;
  const clock = createScaledClock(place.clock, speed);
  const client = new VoisnapClient({ apiKey, baseUrl, clock });
  return {
    client,
    baseUrl,
    account,
    webhookSecrets: [],
    now: () => clock.now(),
    speed,
    close: () => client.close(),
  };
};
