import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../../mock/voisnap-mock.js';
import type { MatcherResult } from './matcher-result.js';
import { type ExpectedDelivery, toHaveDelivered } from './to-have-delivered.js';

const say = ({ pass, message }: MatcherResult): string => `${pass ? 'pass' : 'fail'}: ${message()}`;

/** A mock that has delivered some events, and failed with others. */
async function createBusyMock() {
  const mock = createVoisnapMock({ clock: 'manual' });
  const statuses = [204, 204, 204, 500];
  mock.webhooks.deliverTo(() => new Response(null, { status: statuses.shift() ?? 204 }), {
    url: 'http://app.test/hooks',
    drop: ({ type }) => type === 'TransferInitiated',
  });
  await mock.webhooks.emit('SessionStarted', { conversationId: 'conv_1' }, { id: 'evt_1' });
  for (const [index, outcome] of ['resolved', 'escalated'].entries()) {
    const data = { outcome, durationSeconds: 60 * (index + 1) };
    await mock.webhooks.emit('SessionEnded', data, { id: `evt_${index + 2}`, agentId: 'agt_1' });
  }
  await mock.webhooks.emit('Error', { message: 'no voice' });
  await mock.webhooks.emit('TransferInitiated');
  return mock;
}

describe('toHaveDelivered', () => {
  it('passes for a delivered event that matches', async () => {
    await using mock = await createBusyMock();
    for (const result of [
      toHaveDelivered(mock, 'SessionStarted'),
      toHaveDelivered(mock, 'SessionEnded', { times: 2 }),
      toHaveDelivered(mock, 'SessionEnded', { data: { outcome: /^res/ }, times: 1 }),
      toHaveDelivered(mock, 'SessionEnded', { agentId: 'agt_1', attempt: 1 }),
      toHaveDelivered(mock, 'SessionEnded', { data: { durationSeconds: expect.any(Number) } }),
      toHaveDelivered(mock, 'Error', { times: 0 }),
      toHaveDelivered(mock, 'AnalysisCompleted', { times: 0 }),
    ]) {
      expect(result).toMatchObject({ pass: true });
    }
  });

  it('passes for a delivered retry', async () => {
    await using mock = await createBusyMock();
    await mock.clock.advance('10s');
    expect(toHaveDelivered(mock, 'Error', { attempt: 2, times: 1 }).pass).toBe(true);
    expect(toHaveDelivered(mock, 'Error', { attempt: 1 }).pass).toBe(false);
  });

  it('lists deliveries, the nearest one, and why others failed', async () => {
    await using mock = await createBusyMock();
    await using quiet = createVoisnapMock();
    await using refused = createVoisnapMock();
    refused.webhooks.deliverTo(() => {
      throw new Error('the database is down');
    });
    await refused.webhooks.emit('SessionEnded');
    expect(
      [
        toHaveDelivered(mock, 'SessionEnded', { data: { outcome: 'lost', durationSeconds: 120 } }),
        toHaveDelivered(mock, 'SessionStarted', { data: { conversationId: 'conv_2' } }),
        toHaveDelivered(mock, 'SessionEnded', { times: 3 }),
        toHaveDelivered(mock, 'SessionEnded', { times: 2 }),
        toHaveDelivered(mock, 'Error'),
        toHaveDelivered(mock, 'TransferInitiated'),
        toHaveDelivered(mock, 'ToolCallCompleted'),
        toHaveDelivered(quiet, 'SessionEnded'),
        toHaveDelivered(refused, 'SessionEnded'),
        toHaveDelivered(refused, 'Error'),
      ].map(say),
    ).toMatchSnapshot();
  });

  it('reports deliveries in progress', async () => {
    await using mock = createVoisnapMock();
    mock.webhooks.deliverTo(() => new Promise(() => {}));
    const emitting = mock.webhooks.emit('SessionEnded');
    expect(toHaveDelivered(mock, 'SessionEnded').message()).toContain(
      'Attempt 1 at https://example.com/webhooks/voisnap has no response yet.',
    );
    await mock.close();
    await emitting;
  });

  it('rejects values that are not a mock, an event or a known part', async () => {
    await using mock = await createBusyMock();
    const refused = [
      () => toHaveDelivered({}, 'SessionEnded'),
      () => toHaveDelivered(mock, 'SessionEnd' as 'SessionEnded'),
      () => toHaveDelivered(mock, 'SessionEnded', { body: {} } as ExpectedDelivery<'SessionEnded'>),
      () => toHaveDelivered(mock, 'SessionEnded', { attempt: 0 }),
    ].map((call) => {
      try {
        return call();
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toMatchSnapshot();
  });
});
