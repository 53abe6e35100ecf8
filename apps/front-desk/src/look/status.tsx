import type { FC } from 'hono/jsx';
import { nameToLabel } from './name-to-label.js';

const words = {
  good: 'active done ended completed indexed resolved placed found published ready verified handled delivered',
  moving:
    'scheduled queued initiating ringing in_progress processing pending dialing running starting pending_verification callback_scheduled duplicate',
  doubtful: 'no_answer busy voicemail uncertain paused abandoned escalated',
  bad: 'failed refused rejected invalid',
} as const;

/** The colour of a status; words that the API may add later are neutral. */
export type Tone = keyof typeof words | 'neutral';

const tones = new Map<string, Tone>(
  Object.entries(words).flatMap(([tone, list]) =>
    list.split(' ').map((word) => [word, tone as Tone] as const),
  ),
);

/** A status of the API or of ours: a word, and a colour beside it. */
export const Status: FC<{
  value: string;
  tone?: Tone;
  /** The visible text. Default: the status in words. */
  text?: string | undefined;
}> = ({ value, tone, text }) => (
  <span class={`status ${tone ?? tones.get(value) ?? 'neutral'}`}>
    {text ?? nameToLabel(value)}
  </span>
);
