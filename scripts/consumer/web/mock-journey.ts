// Uses a mock as a test in a worker does. It is compiled without the types of Node, and workerd runs it.
import { VoisnapClient, type WebhookEvent, WebhookVerificationError } from '@voisnap/sdk';
import { constructEvent } from '@voisnap/sdk/webhooks';
import {
  type BaseVoisnapMock,
  type CallScript,
  createVoisnapMock,
  fault,
  magicNumbers,
  type WebVoisnapMock,
} from '@voisnap/testing/web';

const check = (truth: boolean, what: string) => {
  if (!truth) throw new Error(`Check failed: ${what}`);
};

const booking: CallScript = (call) =>
  call.ring('3s').answer().agent('Hello').caller('Book me in, please').hangup('caller');

/** Receives what the mock delivers, as a worker's `fetch` handler would. */
const receiveFrom = (mock: BaseVoisnapMock) => {
  const events: WebhookEvent[] = [];
  const receive = async (request: Request) => {
    events.push(await constructEvent(await request.text(), request.headers, mock.webhooks.secret));
    return new Response(null, { status: 204 });
  };
  mock.webhooks.deliverTo(receive);
  return { events, receive };
};

const placeCall = async (mock: WebVoisnapMock, client: VoisnapClient) => {
  const { events, receive } = receiveFrom(mock);
  const { id: agentId } = await client.agents.create({ name: 'Aria' });
  mock.calls.next(booking);
  mock.faults.next('outboundCalls.create', fault.rateLimited({ retryAfter: '2s' }));
  mock.faults.next('conversations.transcript', fault.reset(), fault.truncate());
  const call = await client.outboundCalls.createAndWait({
    agentId,
    toNumber: magicNumbers.completes,
  });
  const { turns } = await client.conversations.transcript(call.conversationId ?? '');
  const said = turns.map(({ speaker, text }) => `${speaker}: ${text}`).join(', ');
  check(said === 'agent: Hello, user: Book me in, please', `the transcript: ${said}`);
  check(
    mock.requests.of('conversations.transcript').length === 3,
    'broken answers are asked again',
  );
  check(mock.clock.slept[0] === 2_000, `the client waits as it was told: ${mock.clock.slept}`);

  await mock.webhooks.settled();
  const ended = events.find((event) => event.type === 'SessionEnded');
  check(ended?.data.conversationId === call.conversationId, 'the end is delivered and verified');
  const forged = await mock.webhooks.sign('SessionEnded', {}, { tamper: 'signature' });
  const refusal = await receive(forged.toRequest()).catch((error: unknown) => error);
  check(refusal instanceof WebhookVerificationError, 'a forged delivery is refused');
};

const uploadAndFind = async (client: VoisnapClient, file: File, query: string) => {
  const document = await client.knowledgeBase.uploadAndWait({ file });
  check(document.status === 'indexed', `${file.name} is indexed`);
  const { matches } = await client.knowledgeBase.search({ query });
  check(matches[0]?.documentId === document.id, `${file.name} is found`);
};

/** Uses each part of a mock once, without a network. `pdf` contains the rules for returning goods. */
export const mockJourney = async (pdf: string): Promise<string> => {
  const mock = createVoisnapMock();
  const client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  await placeCall(mock, client);
  await uploadAndFind(client, new File(['Open from nine to five.'], 'hours.txt'), 'when open');
  await uploadAndFind(client, new File([pdf], 'returns.pdf'), 'returned goods');
  mock.verify();
  const { all } = mock.requests;
  await client.close();
  await mock.close();
  return `${all.length} requests, answered by a mock in the worker`;
};

// @ts-expect-error: this mock opens no port.
export const listen = (mock: WebVoisnapMock) => mock.listen();
// @ts-expect-error: clients reach it by its fetch.
export const dispatch = (mock: WebVoisnapMock) => mock.clientOptions.dispatcher;
