// Asks a mock for everything that depends on a time without an offset, and prints what it says.
import { createVoisnapMock } from '../../src/index.js';

const mock = createVoisnapMock({ now: '2025-03-31T00:00:10Z' });
const agent = mock.db.agent.insert();
for (const startedAt of ['2025-03-29T23:30:00', '2025-03-30T00:00:00', '2025-03-30T05:00:00']) {
  mock.db.conversation.insert({ agentId: agent.id, startedAt, durationSeconds: 60 });
}
const ask = async (path: string) => {
  const response = await mock.fetch(`https://api.voisnap.ai/api/v1${path}`, {
    headers: { Authorization: `Bearer ${mock.clientOptions.apiKey}` },
  });
  // biome-ignore lint/suspicious/noExplicitAny: the test knows what comes.
  return (await response.json()) as any;
};
const totals: number[] = [];
for (const query of [
  'dateFrom=2025-03-29T23:30:00',
  'dateFrom=2025-03-30T00:00:00',
  'dateTo=2025-03-30T05:00:00',
  'dateTo=2025-03-30T04:59:59',
  'dateFrom=2025-03-30',
]) {
  totals.push((await ask(`/conversations?${query}`)).total);
}
const endedAt = mock.db.conversation.all()[1]?.endedAt;
const { id } = mock.db.conversation.insert({
  agentId: agent.id,
  status: 'in_progress',
  startedAt: '2025-03-31T00:00:00',
});
mock.db.transcript.set(id, [
  { speaker: 'agent', text: 'Hello', startTime: 1, endTime: 2 },
  { speaker: 'user', text: 'Hi', startTime: 30, endTime: 31 },
]);
const spoken = (await ask(`/conversations/${id}/transcript`)).turns.length;
process.stdout.write(JSON.stringify({ zone: process.env.TZ, totals, endedAt, spoken }));
await mock.close();
