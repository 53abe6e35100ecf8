import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Sends more than the rate limit allows. The SDK waits as long as the API asks, and tries again. */
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
  const retried = answers.filter(({ attempts }) => attempts.length > 1);
  assert.ok(retried.length > 0, 'some of the requests were over the limit');
  print.value('requests', `${answers.length}, all answered`);
  print.value('retried', `${retried.length}, one of them like this:`);
  for (const { status, code, delayMs } of retried[0]?.attempts ?? []) {
    const wait = delayMs > 0 ? `, then waited ${(delayMs / 1000).toFixed(1)} s` : '';
    print.line(`  ${status ?? code}${wait}`);
  }
};
