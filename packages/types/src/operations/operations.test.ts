import { describe, expect, it, test } from 'vitest';
import { KNOWN_API_KEY_SCOPES } from '../models/api-key-scopes.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';

const all = Object.entries<Operation>(operations);

describe('operations', () => {
  test.each(all)('%s is stored under its own id', (id, operation) => {
    expect(operation.id).toBe(id);
  });

  test.each(all)('%s is retried as its method allows', (_, { method, retry }) => {
    if (method === 'GET') expect(retry).toBe('safe');
    if (method === 'PUT' || method === 'PATCH' || method === 'DELETE')
      expect(retry).toBe('idempotent');
  });

  const posts = all.filter(([, { method }]) => method === 'POST');

  test.each(posts)('%s is never repeated automatically when it creates something', (_, post) => {
    if (post.successStatus === 201) expect(post.retry).toBe('unsafe');
  });

  it('are unsafe as POST, except for those that have the same effect when they are sent twice', () => {
    const repeatable = posts.filter(([, { retry }]) => retry !== 'unsafe').map(([id]) => id);
    expect(repeatable).toEqual([
      'agents.activate',
      'agents.deactivate',
      'conversations.addTags',
      'telephony.numbers.assign',
      'knowledgeBase.search',
      'outboundCalls.cancel',
      'auth.login',
    ]);
  });

  test.each(all)('%s needs a scope that fits what it does', (id, { retry, scope }) => {
    const owner = id.split('.', 1)[0] ?? '';
    const access = retry === 'safe' ? 'read' : 'write';
    const sharesScopesOfAgents = owner === 'knowledgeBase' || owner === 'outboundCalls';
    const own = `${sharesScopesOfAgents ? 'agents' : owner}:${access}`;
    const documented: readonly string[] = KNOWN_API_KEY_SCOPES;
    const uncovered = owner === 'auth' ? 'none' : 'unrestricted';
    expect(scope).toBe(documented.includes(own) ? own : uncovered);
  });

  test.each(all)('%s counts against the policy of its kind', (id, operation) => {
    const expected = () => {
      if (operation.scope === 'none') return 'auth-strict';
      if (id === 'outboundCalls.create') return 'outbound-calls';
      if (id === 'knowledgeBase.uploadDocument') return 'knowledge-base-upload';
      if (operation.paginated || id === 'telephony.numbers.search') return 'api-read-heavy';
      return operation.retry === 'safe' ? 'api-standard' : 'api-write';
    };
    expect(operation.rateLimitPolicy).toBe(expected());
  });

  test.each(all)('%s responds with 204 exactly when it is a DELETE', (_, operation) => {
    expect(operation.successStatus === 204).toBe(operation.method === 'DELETE');
  });
});
