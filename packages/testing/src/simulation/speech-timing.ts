import type { TranscriptTurn } from '@voisnap/types';
import type { Random } from '../state/random.js';

/** Something that one side says. */
export interface Line {
  readonly speaker: 'agent' | 'user';
  readonly text: string;
}

/** About 150 words a minute, in tenths of a second. */
const TENTHS_PER_WORD = 4;
/** Shortest and longest pause between two turns, in tenths of a second. */
const PAUSE = [3, 9] as const;

/**
 * Gives lines the times at which they are spoken, in seconds with one decimal. The last turn ends at
 * a whole second, and at `limitSeconds` at the latest: what would come after is not said.
 */
export function timeLines(
  lines: readonly Line[],
  limitSeconds: number,
  random: Random,
): TranscriptTurn[] {
  const limit = Math.max(Math.floor(limitSeconds), 1) * 10;
  const turns: TranscriptTurn[] = [];
  let now = 0;
  for (const [index, { speaker, text }] of lines.entries()) {
    const start = now;
    if (start >= limit) break;
    const spoken = start + text.split(/\s+/).length * TENTHS_PER_WORD;
    const isLast = index === lines.length - 1;
    const end = Math.min(isLast ? Math.ceil(spoken / 10) * 10 : spoken, limit);
    const confidence = speaker === 'user' ? { confidence: random.integer(90, 99) / 100 } : {};
    turns.push({ speaker, text, startTime: start / 10, endTime: end / 10, ...confidence });
    now = end + random.integer(...PAUSE);
  }
  return endOnWholeSecond(turns);
}

/** Where a limit fell into a pause, the last turn ends before it. */
function endOnWholeSecond(turns: readonly TranscriptTurn[]): TranscriptTurn[] {
  const last = turns.at(-1);
  if (!last) return [];
  return [...turns.slice(0, -1), { ...last, endTime: Math.ceil(last.endTime ?? 0) }];
}
