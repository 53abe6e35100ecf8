import type { Line } from '../../state/scripted-call.js';

const gladWords =
  /^(?:thanks?|thank|great|good|nice|perfect|wonderful|excellent|awesome|lovely|love|happy|glad|pleased|helpful|fantastic|amazing|appreciate|brilliant|best)$/;
const crossWords =
  /^(?:bad|angry|annoyed|annoying|upset|terrible|awful|horrible|hate|useless|worst|worse|wrong|broken|frustrated|frustrating|disappointed|disappointing|unhappy|unacceptable|ridiculous|complain|complaint|furious|scam|rude)$/;
const negations = /^(?:not|no|never|\w+n't)$/;

/** How many words after a negation change their mood: 2 for "not very happy". */
const REACH = 2;

/** The mood of a person in a call. */
export interface Mood {
  readonly sentiment: 'positive' | 'neutral' | 'negative';
  /** From -1 to 1, with two decimals. */
  readonly sentimentScore: number;
}

/**
 * Reads the mood from the person's English words: the share of glad words minus the share of cross words. A
 * negation before a word inverts it. Without such words the mood is neutral.
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

/** Returns 1 for each glad word of a text, and -1 for each cross word. */
function countMoods(text: string): number[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? [];
  return words.flatMap((word, index) => {
    const mood = gladWords.test(word) ? 1 : crossWords.test(word) ? -1 : 0;
    if (mood === 0) return [];
    const before = words.slice(Math.max(index - REACH, 0), index);
    return [before.some((each) => negations.test(each)) ? -mood : mood];
  });
}
