import { magicNumbers } from '@voisnap/testing';
import { expect, it } from 'vitest';
import { placeCall } from '../src/steps/07-place-a-call.js';
import { scheduleCall } from '../src/steps/08-schedule-and-cancel.js';
import { readConversation } from '../src/steps/09-read-the-conversation.js';
import { readStatistics } from '../src/steps/10-read-statistics.js';
import { placeManyCalls } from '../src/steps/13-place-many-calls.js';
import { createTestTour } from './tour-for-tests.js';

it('follows a call through its states to its end', async () => {
  await using tour = createTestTour();
  const agent = tour.mock.db.agent.insert({ name: 'Aria', status: 'active' });
  const number = tour.mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100' });

  const call = await placeCall(tour, agent, number);

  expect(tour.mock.db.outboundCall.get(call.id)).toMatchObject({
    status: 'completed',
    fromNumber: '+14155550100',
    metadata: { customer_id: 'cust_12345' },
  });
  expect(tour.printed).toEqual(
    expect.arrayContaining(['status: ringing', 'status: in_progress', 'status: completed']),
  );
});

it('says that something is wrong when nobody answers', async () => {
  await using tour = createTestTour();
  const agent = tour.mock.db.agent.insert({ name: 'Aria', status: 'active' });
  const number = tour.mock.db.telephonyNumber.insert({});
  const dial = { answers: magicNumbers.noAnswer, noAnswer: undefined };

  await expect(placeCall({ ...tour, dial }, agent, number)).rejects.toThrow(/no_answer/);
});

it('cancels the call that it scheduled, so that nobody is called tomorrow', async () => {
  await using tour = createTestTour();
  const agent = tour.mock.db.agent.insert({ name: 'Aria', status: 'active' });

  await scheduleCall(tour, agent);
  await tour.mock.clock.advance('2d');

  expect(tour.mock.db.outboundCall.all().map(({ status }) => status)).toEqual(['cancelled']);
});

it('tags the conversation, notes its outcome, and sees it in the statistics', async () => {
  await using tour = createTestTour();
  const agent = tour.mock.db.agent.insert({ name: 'Aria', status: 'active' });
  const call = await tour.client.outboundCalls.createAndWait({
    agentId: agent.id,
    toNumber: tour.dial.answers,
  });

  await readConversation(tour, call);
  await readStatistics(tour, agent);

  expect(tour.mock.db.conversation.get(call.conversationId ?? '')).toMatchObject({
    tags: expect.arrayContaining(['billing', 'vip']),
    outcome: 'resolved',
  });
  expect(tour.printed).toContain('resolution rate: 100.0 %');
});

it('places ten calls at once, two of which nobody answers', async () => {
  await using tour = createTestTour();
  const agent = tour.mock.db.agent.insert({ name: 'Aria', status: 'active' });

  await placeManyCalls(tour, agent);

  expect(tour.mock.db.outboundCall.size).toBe(10);
  expect(tour.printed).toEqual(expect.arrayContaining(['completed: 8', 'no_answer: 2']));
});
