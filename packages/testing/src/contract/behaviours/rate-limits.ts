import { operations } from '@voisnap/types/operations';
import type { Behaviour, ContractExpect } from '../session/behaviour.js';
import type { ContractResponse } from '../session/session.js';

function expectLimits(expect: ContractExpect, { headers }: ContractResponse, policy: string): void {
  const read = (name: string): number => Number(headers.get(`X-RateLimit-${name}`) ?? Number.NaN);
  expect(read('Limit') > 0).toBe(true);
  expect(read('Remaining') >= 0 && read('Remaining') <= read('Limit')).toBe(true);
  const now = Date.parse(headers.get('Date') ?? new Date().toUTCString()) / 1_000;
  // Unix seconds, and at most an hour ahead; a clock may be a minute off.
  expect(read('Reset') >= now - 60 && read('Reset') <= now + 3_660).toBe(true);
  expect(headers.get('X-RateLimit-Policy')).toBe(policy);
}

/** Behaviours of the rate-limit headers. */
export const rateLimitBehaviours: readonly Behaviour[] = [
  {
    title: 'sends the remaining rate limit and its policy with each response',
    prove: async (api, expect) => {
      const { rateLimitPolicy } = operations['agents.list'];
      expectLimits(expect, await api.send('agents.list'), rateLimitPolicy);
    },
  },
  {
    title: 'sends the rate limit with a problem too',
    prove: async (api, expect) => {
      const { rateLimitPolicy } = operations['agents.create'];
      expectLimits(expect, await api.send('agents.create', { body: {} }), rateLimitPolicy);
    },
  },
];
