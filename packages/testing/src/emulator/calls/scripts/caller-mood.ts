import type { Line } from '../../state/scripted-call.js';

const glad =
  /^(?:thanks?|thank|great|good|nice|perfect|wonderful|excellent|awesome|lovely|love|happy|glad|pleased|helpful|fantastic|amazing|appreciate|brilliant|best)$/;
const cross =
  /^(?:bad|angry|annoyed|annoying|upset|terrible|awful|horrible|hate|useless|worst|worse|wrong|broken|frustrated|frustrating|disappointed|disappointing|unhappy|unacceptable|ridiculous|complain|complaint|furious|scam|rude)$/;
const turning = /^(?:not|no|never|\w+n't)$/;

/** How many words before it a negation turns a word's mood: "not very happy". */
const REACH = 2;

/** How a person felt. */
export interface Mood {
  readonly sentiment: 'positive' | 'neutral' | 'negative';
  /** From -1 to 1, with two decimals. */
  readonly sentimentScore: number;
}

/**
 * Counts the person's glad and cross English words, where a negation turns one: the share of glad ones
 * less the share of cross ones. Without any the mood is neutral.
 */
export function readMood(lines: readonly Line[]): Mood {
  const moods = lines
    .filter(({ speaker }) => speaker === 'user')
    .flatMap(({ text }) => countMoods(text));
  const sum = moods.reduce((total, mood) => total + mood, 0);
  const sentimentScore = moods.length === 0 ? 0 : Math.round((sum / moods.length) * 100) / 100;
  const sentiment = sentimentScore > 0 ? 'positive' : sentimentScore < 0 ? 'negative' : 'neutral';
  return { sentiment, sentimentScore };
}

/** 1 for each glad word of a text, -1 for each cross one. */
function countMoods(text: string): number[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? [];
  return words.flatMap((word, index) => {
    const mood = glad.test(word) ? 1 : cross.test(word) ? -1 : 0;
    if (mood === 0) return [];
    const before = words.slice(Math.max(index - REACH, 0), index);
    return [before.some((each) => turning.test(each)) ? -mood : mood];
  });
}
