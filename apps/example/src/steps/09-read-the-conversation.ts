import assert from 'node:assert/strict';
import type { OutboundCall } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Reads the transcript of a call, tags it, and records its outcome. */
export const readConversation = async (
  { client, print }: Tour,
  call: OutboundCall,
): Promise<void> => {
  print.step('Read the conversation');
  assert.ok(call.conversationId, 'an answered call leaves a conversation');
  const conversationId = call.conversationId;

  const transcript = await client.conversations.transcript(conversationId);
  for (const { speaker, startTime, text } of transcript.turns) {
    print.line(`${speaker === 'agent' ? '🤖' : '👤'} [${startTime.toFixed(1)}s] ${text}`);
  }
  const analysis = await client.conversations.analysis(conversationId);
  print.value('sentiment', `${analysis.sentiment} (${analysis.sentimentScore})`);
  print.value('intent', analysis.intent);
  print.value('summary', analysis.summary);

  await client.conversations.addTags(conversationId, ['billing', 'vip']);
  await client.conversations.setOutcome(conversationId, {
    outcome: 'resolved',
    notes: 'Billing question resolved.',
  });
  const conversation = await client.conversations.get(conversationId);
  print.value('tags', conversation.tags?.join(', '));
  print.value('outcome', conversation.outcome);
  assert.equal(conversation.outcome, 'resolved');
};
