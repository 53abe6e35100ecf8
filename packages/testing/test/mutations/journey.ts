import { type OperationId, operations } from '@voisnap/types/operations';
import {
  createVoisnapMock,
  defaultPassword,
  magicNumbers,
  type Seed,
  type VoisnapMock,
} from '../../src/index.js';

/** What is asked of an operation. */
interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const agent = { path: { agentId: 'agt_1' } };
const conversation = { path: { conversationId: 'conv_1' } };
const number = { path: { numberId: 'num_1' } };
const document = { path: { documentId: 'kb_1' } };
const call = { path: { callId: 'obc_1' } };
const user = { path: { userId: 'usr_1' } };
const webhook = { path: { webhookId: 'whk_1' } };

const tool = {
  name: 'lookup_order',
  description: 'Finds an order',
  type: 'rest_api',
  config: {
    method: 'GET',
    url: 'https://example.com/orders',
    headers: { 'X-Key': '1' },
    queryParams: { id: 7 },
  },
  parameters: [
    { name: 'order_id', type: 'string', required: true, description: 'Its id', source: 'user' },
  ],
  responseMapping: { order_status: '$.status' },
};

/** What is there when each operation is asked, with all that their responses can hold. */
export const journeySeed: Seed = {
  agent: [{ id: 'agt_1', name: 'Aria', tools: [tool] }],
  conversation: [
    {
      id: 'conv_1',
      agentId: 'agt_1',
      outcome: 'resolved',
      transcript: [
        { speaker: 'agent', text: 'Hello', startTime: 0, endTime: 1.5, confidence: 0.98 },
        { speaker: 'user', text: 'My order', startTime: 2 },
      ],
    },
    // Of another agent, so that the statistics of the first one stay as they are.
    { agentId: 'agt_2', status: 'failed', channel: 'webrtc', outcome: 'escalated' },
    { agentId: 'agt_2', status: 'abandoned', channel: 'webchat', outcome: 'callback_scheduled' },
  ],
  telephonyNumber: [{ id: 'num_1', phoneNumber: '+14155550100' }],
  knowledgeBaseDocument: [
    {
      id: 'kb_1',
      name: 'Returns',
      text: 'Returns are free for 30 days.',
      assignedAgentIds: ['agt_1'],
    },
  ],
  outboundCall: [{ id: 'obc_1', agentId: 'agt_1', status: 'scheduled' }],
  webhook: [{ id: 'whk_1', agentId: 'agt_1' }],
  user: [{ id: 'usr_1', email: 'ada@example.com', role: 'TenantOwner', invitedBy: 'usr_0' }],
  agency: [{ domain: { domain: 'app.example.com' } }],
};

const upload = new FormData();
upload.set('file', new File(['Shipping takes 4 days.'], 'shipping.txt', { type: 'text/plain' }));
upload.set('agentIds', 'agt_1');

/** One request for each operation, answered by what it does to {@link journeySeed}. */
const journey: { readonly [Id in OperationId]: Asked } = {
  'agents.create': { body: { name: 'Ben', tools: [tool], endCallPhrases: ['Bye'] } },
  'agents.list': {},
  'agents.get': agent,
  'agents.update': { ...agent, body: { name: 'Cleo' } },
  'agents.delete': agent,
  'agents.activate': agent,
  'agents.deactivate': agent,
  'agents.publish': { ...agent, body: { notes: 'First' } },
  'agents.stats': agent,
  'conversations.list': {},
  'conversations.get': conversation,
  'conversations.transcript': conversation,
  'conversations.analysis': conversation,
  'conversations.addTags': { ...conversation, body: { tags: ['vip'] } },
  'conversations.setOutcome': { ...conversation, body: { outcome: 'escalated' } },
  'conversations.delete': conversation,
  'telephony.numbers.search': { query: { country: 'US', limit: '2' } },
  'telephony.numbers.provision': { body: { phoneNumber: '+14155550123', provider: 'twilio' } },
  'telephony.numbers.assign': { ...number, body: { agentId: 'agt_1' } },
  'telephony.numbers.list': {},
  'telephony.numbers.get': number,
  'telephony.numbers.release': number,
  'knowledgeBase.uploadDocument': { body: upload },
  'knowledgeBase.get': document,
  'knowledgeBase.list': {},
  'knowledgeBase.delete': document,
  'knowledgeBase.search': { body: { query: 'free returns' } },
  'outboundCalls.create': { body: { agentId: 'agt_1', toNumber: magicNumbers.completes } },
  'outboundCalls.cancel': call,
  'outboundCalls.get': call,
  'outboundCalls.list': {},
  'webhooks.create': { body: { url: 'https://example.com/hook', events: ['SessionEnded'] } },
  'webhooks.list': {},
  'webhooks.get': webhook,
  'webhooks.update': { ...webhook, body: { enabled: false } },
  'webhooks.delete': webhook,
  'apiKeys.create': {
    body: { name: 'Backend', scopes: ['agents:read'], expiresAt: '2030-01-01T00:00:00Z' },
  },
  'users.list': {},
  'users.get': user,
  'users.invite': {
    body: { email: 'ben@example.com', role: 'ReadOnly', firstName: 'Ben', lastName: 'Li' },
  },
  'tenants.create': {
    body: {
      name: 'Acme',
      slug: 'acme',
      owner: { email: 'owner@acme.example' },
      usageLimits: {
        monthlySpendLimitCents: 500_000,
        maxAgents: 20,
        maxPhoneNumbers: 10,
        maxConcurrentCalls: 20,
      },
    },
  },
  'auth.login': { body: { email: 'ada@example.com', password: defaultPassword } },
  'analytics.overview': {},
  'analytics.conversations': {},
  'billing.usage': {},
  'billing.subscription': {},
  'billing.upgrade': { body: { plan: 'business' } },
  'agency.setBillingMode': { body: { mode: 'platform_billed' } },
  'agency.whiteLabel.setDomain': { body: { domain: 'app.example.org' } },
  'agency.whiteLabel.getDomain': {},
  'agency.whiteLabel.setBranding': {
    body: { companyName: 'Acme', colors: { primary: '#1a73e8' } },
  },
  'webrtc.createSession': { body: { agentId: 'agt_1' } },
};

/** The operations that have a request here. */
export const journeyed = Object.keys(journey) as OperationId[];

/** Makes a mock that holds what the journey asks for. */
export const createJourneyMock = (): VoisnapMock => createVoisnapMock({ data: journeySeed });

/** Writes the request for an operation: where it goes below a base URL, and what `fetch` takes. */
export function writeRequest(
  id: OperationId,
  apiKey: string,
): { readonly target: string; readonly init: RequestInit } {
  const { path = {}, query = {}, body }: Asked = journey[id];
  const pathname = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name) => path[name] ?? '');
  const isForm = body instanceof FormData;
  return {
    target: `/api/v1${pathname}?${new URLSearchParams(query)}`,
    init: {
      method: operations[id].method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    },
  };
}

/** What came of asking an operation. */
interface Answered {
  readonly status: number;
  /** `undefined` where the response has none. */
  readonly body: unknown;
  /** The operation that the mock took the request for. */
  readonly operationId: OperationId | undefined;
}

/** Asks an operation. */
export async function askOperation(mock: VoisnapMock, id: OperationId): Promise<Answered> {
  const { target, init } = writeRequest(id, mock.clientOptions.apiKey);
  const response = await mock.fetch(`https://api.voisnap.ai${target}`, init);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body, operationId: mock.requests.last?.operationId };
}
