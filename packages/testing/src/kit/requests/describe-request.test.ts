import { describe, expect, it } from 'vitest';
import { describeRequest } from './describe-request.js';
import type { LoggedRequest } from './logged-request.js';

const entry = (status: number, extra: Partial<LoggedRequest> = {}): LoggedRequest => ({
  operationId: 'agents.get',
  method: 'GET',
  pathname: '/agents/agt_1',
  path: { agentId: 'agt_1' },
  query: undefined,
  body: undefined,
  headers: {},
  attempt: 1,
  at: '2025-06-16T09:00:00.000Z',
  response: { status, headers: {}, body: { detail: 'There is none.' } },
  ...extra,
});

describe('describeRequest', () => {
  it('writes a line for every request, for failures, or for none', () => {
    const lines = (['all', 'failures', 'silent'] as const).map((level) => [
      describeRequest(entry(200), level),
      describeRequest(entry(404), level),
    ]);
    const failure = 'GET /agents/agt_1 → 404 agents.get: There is none.';
    expect(lines).toEqual([
      ['GET /agents/agt_1 → 200 agents.get', failure],
      [undefined, failure],
      [undefined, undefined],
    ]);
  });

  it('shows a repeated attempt, and a request that matches no operation', () => {
    const line = describeRequest(entry(200, { attempt: 2, operationId: undefined }), 'all');
    expect(line).toBe('GET /agents/agt_1 → 200 no operation (attempt 2)');
  });
});
