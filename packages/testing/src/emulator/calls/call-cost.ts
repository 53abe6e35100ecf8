import type { Conversation, TranscriptTurn } from '@voisnap/types';

/** Prices in US dollars. Assumed: Voisnap publishes none. */
const prices = {
  llmPerTurn: 0.0018,
  ttsPerCharacter: 0.00003,
  sttPerMinute: 0.0059,
  telephonyPerMinute: 0.014,
};

/** Rounds to four decimals. */
const round = (amount: number): number => Math.round(amount * 10_000) / 10_000;

/** Computes the cost of a conversation. The parts add up to the total. */
export function priceConversation(
  turns: readonly TranscriptTurn[],
  durationSeconds: number,
): NonNullable<Conversation['cost']> {
  const spoken = turns.filter(({ speaker }) => speaker === 'agent');
  const characters = spoken.reduce((sum, { text }) => sum + text.length, 0);
  const llmUsd = round(spoken.length * prices.llmPerTurn);
  const ttsUsd = round(characters * prices.ttsPerCharacter);
  const sttUsd = round((durationSeconds / 60) * prices.sttPerMinute);
  const telephonyUsd = round(Math.ceil(durationSeconds / 60) * prices.telephonyPerMinute);
  return {
    totalUsd: round(llmUsd + ttsUsd + sttUsd + telephonyUsd),
    llmUsd,
    ttsUsd,
    sttUsd,
    telephonyUsd,
  };
}
