import type { BillingUsageBreakdown, Conversation } from '@voisnap/types';
import { readTime } from '../../shared/read-time.js';
import type { Period } from '../handlers/period.js';
import type { Tenant } from '../state/tenant.js';
import { findConversations } from './find-conversations.js';
import { findNumberCharges } from './find-number-charges.js';
import { roundAmount } from './round-amount.js';

/** Characters of a token. Assumed. */
const TOKEN_CHARACTERS = 4;
const MINUTE = 60;

/** Usage by kind, and the cost of all of it, in US dollars. */
interface Usage {
  readonly totalUsd: number;
  readonly breakdown: BillingUsageBreakdown;
}

type Conversations = readonly Readonly<Conversation>[];

/**
 * Computes the usage of a period from the conversations that began in it and have a cost, from their transcripts, and
 * from the stored numbers. What is still to come costs nothing yet.
 */
export function computeUsage(tenant: Tenant, period: Period): Usage {
  const until = { ...period, to: Math.min(period.to, tenant.clock.now()) };
  const conversations = findConversations(tenant, period).filter(({ cost }) => cost);
  const numbers = tenant.db.telephonyNumber.rows();
  const numbersUsd = sum(numbers, (number) => findNumberCharges(number, until));
  const costOf = (part: keyof NonNullable<Conversation['cost']>) =>
    sum(conversations, ({ cost }) => cost?.[part]);
  const spoken = countCharacters(tenant, conversations);
  return {
    totalUsd: roundAmount(sum(conversations, totalOf) + numbersUsd),
    breakdown: {
      llmTokens: {
        inputTokens: Math.ceil(spoken.byPerson / TOKEN_CHARACTERS),
        outputTokens: Math.ceil(spoken.byAgent / TOKEN_CHARACTERS),
        costUsd: roundAmount(costOf('llmUsd')),
      },
      tts: { characters: spoken.aloudByAgent, costUsd: roundAmount(costOf('ttsUsd')) },
      stt: {
        audioSeconds: sum(conversations.filter(isVoice), ({ durationSeconds }) => durationSeconds),
        costUsd: roundAmount(costOf('sttUsd')),
      },
      telephony: {
        inboundMinutes: countMinutes(conversations, 'inbound'),
        outboundMinutes: countMinutes(conversations, 'outbound'),
        numbers: numbers.filter(({ createdAt }) => !(readTime(createdAt ?? '') > until.to)).length,
        costUsd: roundAmount(costOf('telephonyUsd') + numbersUsd),
      },
    },
  };
}

const sum = <Item>(
  items: readonly Item[],
  read: (item: Item) => number | null | undefined,
): number => items.reduce((total, item) => total + (read(item) ?? 0), 0);

/** The total of a conversation's cost; without one, its parts together. */
const totalOf = ({ cost }: Readonly<Conversation>): number => {
  const { totalUsd, llmUsd, ttsUsd, sttUsd, telephonyUsd } = cost ?? {};
  return totalUsd ?? sum([llmUsd, ttsUsd, sttUsd, telephonyUsd], (part) => part);
};

const isVoice = ({ channel }: Readonly<Conversation>): boolean =>
  channel === 'phone' || channel === 'webrtc';

/** Assumed: a minute that has begun is a whole one. */
const countMinutes = (conversations: Conversations, wanted: Conversation['direction']): number =>
  sum(
    conversations.filter(({ channel, direction }) => channel === 'phone' && direction === wanted),
    ({ durationSeconds }) => Math.ceil((durationSeconds ?? 0) / MINUTE),
  );

/** Counts the characters of transcripts. */
function countCharacters({ db }: Tenant, conversations: Conversations) {
  const spoken = { byAgent: 0, byPerson: 0, aloudByAgent: 0 };
  for (const conversation of conversations) {
    for (const { speaker, text } of db.transcript.get(conversation.id).turns) {
      if (speaker !== 'agent') spoken.byPerson += text.length;
      else spoken.byAgent += text.length;
      if (speaker === 'agent' && isVoice(conversation)) spoken.aloudByAgent += text.length;
    }
  }
  return spoken;
}
