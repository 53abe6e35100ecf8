import type { VoisnapMock } from '@voisnap/testing';

/** How much there is to show. */
export interface Amounts {
  readonly agents: number;
  readonly conversations: number;
}

const dayMs = 86_400_000;

const transcript = Array.from({ length: 20 }, (_, turn) => ({
  speaker: turn % 2 === 0 ? ('agent' as const) : ('user' as const),
  text: `Turn ${turn}: the appointment on Thursday at half past three still stands.`,
  startTime: turn * 4,
  endTime: turn * 4 + 3,
}));

/** Fills the mock with a company of some size: its conversations and calls are spread over 90 days. */
export const fillMock = (mock: VoisnapMock, amounts: Amounts): void => {
  const agent = Array.from({ length: amounts.agents }, (_, index) =>
    mock.fixtures.agent({ name: `Agent ${index}`, status: index % 3 === 0 ? 'draft' : 'active' }),
  );
  const agentId = (index: number): string => agent[index % agent.length]?.id as string;
  const startedAt = (index: number): string =>
    new Date(mock.clock.now() - dayMs - (index / amounts.conversations) * 90 * dayMs).toISOString();
  mock.seed({ agent });
  mock.seed({
    conversation: Array.from({ length: amounts.conversations }, (_, index) => ({
      agentId: agentId(index),
      status: index % 20 === 0 ? ('failed' as const) : ('completed' as const),
      startedAt: startedAt(index),
      ...(index % 100 === 0 && { transcript }),
    })),
    outboundCall: Array.from({ length: amounts.conversations / 10 }, (_, index) =>
      mock.fixtures.outboundCall({
        agentId: agentId(index),
        status: index % 10 === 0 ? 'failed' : 'completed',
        createdAt: startedAt(index),
      }),
    ),
    telephonyNumber: mock.fixtures.telephonyNumber.many(100),
    knowledgeBaseDocument: mock.fixtures.knowledgeBaseDocument.many(200),
  });
};
