import { describe, expect, it, test } from 'vitest';
import type { Operation } from './operation.js';
import { operations } from './operations.js';

const all = Object.entries<Operation>(operations);

/** The routes of the API, as its contract lists them. */
const ROUTES = {
  'agents.create': 'POST /agents',
  'agents.list': 'GET /agents',
  'agents.get': 'GET /agents/{agentId}',
  'agents.update': 'PATCH /agents/{agentId}',
  'agents.delete': 'DELETE /agents/{agentId}',
  'agents.activate': 'POST /agents/{agentId}/activate',
  'agents.deactivate': 'POST /agents/{agentId}/deactivate',
  'agents.publish': 'POST /agents/{agentId}/publish',
  'agents.stats': 'GET /agents/{agentId}/stats',
  'conversations.list': 'GET /conversations',
  'conversations.get': 'GET /conversations/{conversationId}',
  'conversations.transcript': 'GET /conversations/{conversationId}/transcript',
  'conversations.analysis': 'GET /conversations/{conversationId}/analysis',
  'conversations.addTags': 'POST /conversations/{conversationId}/tags',
  'conversations.setOutcome': 'PUT /conversations/{conversationId}/outcome',
  'conversations.delete': 'DELETE /conversations/{conversationId}',
  'telephony.numbers.search': 'GET /telephony/numbers/search',
  'telephony.numbers.provision': 'POST /telephony/numbers',
  'telephony.numbers.assign': 'POST /telephony/numbers/{numberId}/assign',
  'telephony.numbers.list': 'GET /telephony/numbers',
  'telephony.numbers.get': 'GET /telephony/numbers/{numberId}',
  'telephony.numbers.release': 'DELETE /telephony/numbers/{numberId}',
  'knowledgeBase.uploadDocument': 'POST /knowledge-base/documents',
  'knowledgeBase.get': 'GET /knowledge-base/documents/{documentId}',
  'knowledgeBase.list': 'GET /knowledge-base/documents',
  'knowledgeBase.delete': 'DELETE /knowledge-base/documents/{documentId}',
  'knowledgeBase.search': 'POST /knowledge-base/search',
  'outboundCalls.create': 'POST /outbound-calls',
  'outboundCalls.cancel': 'POST /outbound-calls/{callId}/cancel',
  'outboundCalls.get': 'GET /outbound-calls/{callId}',
  'outboundCalls.list': 'GET /outbound-calls',
  'webhooks.create': 'POST /webhooks',
  'webhooks.list': 'GET /webhooks',
  'webhooks.get': 'GET /webhooks/{webhookId}',
  'webhooks.update': 'PATCH /webhooks/{webhookId}',
  'webhooks.delete': 'DELETE /webhooks/{webhookId}',
};

describe('operations', () => {
  it('are the routes of the API', () => {
    expect(
      Object.fromEntries(all.map(([id, { method, path }]) => [id, `${method} ${path}`])),
    ).toEqual(ROUTES);
  });

  test.each(all)('%s stands under its own id', (id, operation) => {
    expect(operation.id).toBe(id);
  });

  test.each(all)('%s is retried as its method allows', (_, { method, retry }) => {
    if (method === 'GET') expect(retry).toBe('safe');
    if (method === 'PUT' || method === 'PATCH' || method === 'DELETE')
      expect(retry).toBe('idempotent');
  });

  test.each([
    'agents.create',
    'agents.publish',
    'telephony.numbers.provision',
    'knowledgeBase.uploadDocument',
    'outboundCalls.create',
    'webhooks.create',
  ] as const)('%s is never sent again by itself, for doing it twice is not the same', (id) => {
    expect(operations[id].retry).toBe('unsafe');
  });

  test.each(all)('%s needs a scope that fits what it does', (id, { retry, scope }) => {
    const [resource, access] = scope.split(':');
    expect(access).toBe(retry === 'safe' ? 'read' : 'write');
    const owner = id.split('.', 1)[0] ?? '';
    const ridesOnAgents = owner === 'knowledgeBase' || owner === 'outboundCalls';
    expect(resource).toBe(ridesOnAgents ? 'agents' : owner);
  });

  test.each(all)('%s counts against the policy of its kind', (id, operation) => {
    const expected = () => {
      if (id === 'outboundCalls.create') return 'outbound-calls';
      if (id === 'knowledgeBase.uploadDocument') return 'knowledge-base-upload';
      if (operation.paginated || id === 'telephony.numbers.search') return 'api-read-heavy';
      return operation.retry === 'safe' ? 'api-standard' : 'api-write';
    };
    expect(operation.rateLimitPolicy).toBe(expected());
  });

  test.each(all)('%s answers a DELETE, and nothing else, with 204', (_, operation) => {
    expect(operation.successStatus === 204).toBe(operation.method === 'DELETE');
  });
});
