import type { FC } from 'hono/jsx';
import { nameToLabel } from './name-to-label.js';

/** One turn of a dialogue. */
export interface DialogueTurn {
  readonly speaker: string;
  readonly text: string;
  /** Seconds since the call began. */
  readonly startTime: number;
}

const names: Readonly<Record<string, string>> = { agent: 'Agent', user: 'Person' };

/** The time in the call, as on a clock: 1:05. */
const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** A transcript that reads like a chat: who speaks, when in the call, and what. What is new is read out. */
export const Dialogue: FC<{ turns: readonly DialogueTurn[] }> = ({ turns }) => (
  <div role="log" aria-label="Transcript">
    <ol class="dialogue">
      {turns.map(({ speaker, text, startTime }) => (
        <li class={speaker === 'agent' ? 'agent' : 'person'}>
          <p class="who">
            <strong>{names[speaker] ?? nameToLabel(speaker)}</strong>{' '}
            <time datetime={`PT${Math.max(0, Math.floor(startTime))}S`}>
              {clockTime(startTime)}
            </time>
          </p>
          <p dir="auto">{text}</p>
        </li>
      ))}
    </ol>
  </div>
);
