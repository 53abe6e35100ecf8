import { expect, it } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { get, rejection, sendOptions } from '../../test/transports.js';
import { createFetchTransport } from './fetch-transport.js';

/** As ky, ofetch and axios do, whose errors hold the response. */
const throwing = (prepare: (response: Response) => unknown): typeof fetch =>
  (async (...request: Parameters<typeof fetch>) => {
    const response = await prepare(await fetch(...request));
    throw Object.assign(new Error('Request failed with status code 404'), { response });
  }) as typeof fetch;

const send = async (given: typeof fetch) => {
  await using server = await startHttpServer((_request, response) =>
    replyJson(response, { title: 'No such agent' }, 404),
  );
  return await createFetchTransport(given).send(get(server.url), sendOptions());
};

it('takes the response that a fetch throws for a status, and not a lost connection', async () => {
  const response = await send(throwing((original) => original));
  expect(response).toMatchObject({ status: 404, text: '{"title":"No such agent"}' });
});

it('says of a thrown response that cannot be read what is wrong with it, and is not sent again', async () => {
  const parsed = throwing(async (response) => ({ status: 404, data: await response.json() }));
  const failure = await rejection(send(parsed));
  expect(failure.message).toContain('it has no readable body');
  expect(failure.details).toMatchObject({ code: 'unusable_response', requestSent: 'maybe' });
});

it('takes what has a response without a status for the failure that it is', async () => {
  const failure = await rejection(send(throwing(() => ({}))));
  expect(failure.message).toContain('Request failed');
});
