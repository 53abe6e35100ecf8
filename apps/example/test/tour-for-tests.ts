import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, magicNumbers, type VoisnapMock } from '@voisnap/testing';
import type { Printer } from '../src/print.js';
import type { Tour } from '../src/tour.js';

/** A tour against a mock of its own, in process, that prints into an array. */
export interface TestTour extends Tour, AsyncDisposable {
  readonly mock: VoisnapMock;
  readonly printed: string[];
}

/** Three lines make the mock and the client; the rest is this app's own. */
export const createTestTour = (options?: Parameters<typeof createVoisnapMock>[0]): TestTour => {
  const mock = createVoisnapMock(options);
  const client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  const printed: string[] = [];
  const print: Printer = {
    step: (title) => printed.push(title),
    line: (text) => printed.push(text),
    value: (name, value) => printed.push(`${name}: ${value}`),
    progress: (name, fraction) => printed.push(`${name}: ${fraction}`),
  };
  return {
    mock,
    client,
    print,
    printed,
    now: () => mock.clock.now(),
    dial: { answers: magicNumbers.completes, noAnswer: magicNumbers.noAnswer },
    mayBeFlooded: true,
    async [Symbol.asyncDispose]() {
      await client.close();
      mock.verify();
      await mock.close();
    },
  };
};
