import type { TranscriptTurn } from '@voisnap/types';
import { describe, expect, it } from 'vitest';
import { priceConversation } from './call-cost.js';

const turn = (speaker: TranscriptTurn['speaker'], text: string): TranscriptTurn => ({
  speaker,
  text,
  startTime: 0,
});

describe('the cost of a conversation', () => {
  it("follows from the agent's words and the duration", () => {
    const turns = [turn('agent', 'a'.repeat(100)), turn('user', 'b'.repeat(500))];
    expect(priceConversation(turns, 60)).toEqual({
      llmUsd: 0.0018,
      ttsUsd: 0.003,
      sttUsd: 0.0059,
      telephonyUsd: 0.014,
      totalUsd: 0.0247,
    });
  });

  it('counts each started minute of the line, and each second of speech recognition', () => {
    expect(priceConversation([], 61)).toMatchObject({ telephonyUsd: 0.028, sttUsd: 0.006 });
    expect(priceConversation([], 1)).toMatchObject({ telephonyUsd: 0.014, sttUsd: 0.0001 });
    expect(priceConversation([], 0)).toMatchObject({ totalUsd: 0 });
  });
});
