import type { TranscriptTurn } from '@voisnap/types';
import type { Random } from '../../../shared/random.js';
import type { Line, Silence } from '../../state/scripted-call.js';

/** Lines with their times. */
export interface Timing {
  readonly turns: TranscriptTurn[];
  /** A whole number of at least 1. */
  readonly durationSeconds: number;
  /** How many of the lines and silences begin before the limit. */
  readonly played: number;
  /** When each line or silence ends, in ms. Those that the limit cuts off are left out. */
  readonly ends: readonly number[];
  /** Whether the limit was reached. Later lines are left out. */
  readonly cutOff: boolean;
}

/** About 150 words a minute, in tenths of a second. */
const TENTHS_PER_WORD = 4;
/** Shortest and longest pause between two turns, in tenths of a second. */
const PAUSE = [3, 9] as const;

/**
 * Computes when each line is spoken, in seconds with one decimal. The last line or silence ends at a whole
 * second, at `limitSeconds` at the latest.
 */
export function timeLines(
  beats: readonly (Line | Silence)[],
  limitSeconds: number,
  random: Random,
): Timing {
  const limit = Math.max(Math.floor(limitSeconds), 1) * 10;
  const turns: TranscriptTurn[] = [];
  const ends: number[] = [];
  let now = 0;
  let end = 0;
  let played = 0;
  for (const beat of beats) {
    if (now >= limit) break;
    const start = now;
    const whole = start + tenthsOf(beat);
    if (whole <= limit) ends.push(whole * 100);
    end = Math.min(whole, limit);
    played += 1;
    if (played === beats.length) end = endOnWholeSecond(end);
    if ('text' in beat) turns.push(writeTurn(beat, [start, end], random));
    now = end + random.integer(...PAUSE);
  }
  const durationSeconds = Math.max(endOnWholeSecond(end) / 10, 1);
  // If the limit falls into a pause, the last turn ends before the limit.
  const last = turns.at(-1);
  if (last?.endTime === end / 10) last.endTime = durationSeconds;
  return { turns, durationSeconds, played, ends, cutOff: played < beats.length || end >= limit };
}

const endOnWholeSecond = (tenths: number): number => Math.ceil(tenths / 10) * 10;

const tenthsOf = (beat: Line | Silence): number =>
  'text' in beat
    ? beat.text.trim().split(/\s+/).length * TENTHS_PER_WORD
    : Math.ceil(beat.milliseconds / 100);

function writeTurn(
  { speaker, text }: Line,
  [start, end]: readonly [start: number, end: number],
  random: Random,
): TranscriptTurn {
  const confidence = speaker === 'user' ? { confidence: random.integer(90, 99) / 100 } : {};
  return { speaker, text, startTime: start / 10, endTime: end / 10, ...confidence };
}
