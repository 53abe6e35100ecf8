import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Sends more requests than the rate limit allows. The SDK knows the limit, and waits for its reset. */
export const meetRateLimit = async (
  { client, mayBeFlooded, print }: Tour,
  agent: Agent,
): Promise<void> => {
  print.step('Meet the rate limit');
  if (!mayBeFlooded) {
    print.line('Skipped: the real API is not ours to flood.');
    return;
  }
  const answers = await Promise.all(
    Array.from({ length: 130 }, () => client.agents.get(agent.id).withResponse()),
  );
  const waited = answers.filter(({ attempts }) => attempts.some(({ pacedMs = 0 }) => pacedMs > 0));
  const refused = answers.filter(({ attempts }) => attempts.some(({ status }) => status === 429));
  assert.ok(waited.length + refused.length > 0, 'some of the requests were over the limit');
  print.value('requests', `${answers.length}, all answered`);
  print.value('waited for the reset', waited.length);
  print.value('refused first, with a 429', refused.length);
  const longest = Math.max(...waited.map(({ attempts }) => attempts[0]?.pacedMs ?? 0));
  print.value('longest wait', `${(longest / 1000).toFixed(1)} s`);
  const { limit, remaining } = client.rateLimits()['api-standard'] ?? {};
  print.value('left in this window', `${remaining} of ${limit}`);
};
