import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { shorten } from '../util/shorten.js';

/** Facts about a wait, for the messages of errors. */
export interface EndedWait {
  /** `call obc_77 to end` */
  readonly goal: string;
  /** What was done before the wait: `Call obc_77 was placed.` */
  readonly note: string | undefined;
  readonly polls: number;
  readonly failures: number;
  readonly lastFailure: unknown;
}

const begin = ({ note }: EndedWait): string => (note === undefined ? '' : `${note} `);

/** The message for a wait that stopped early. */
export const stoppedMessage = (ended: EndedWait, reason: string): string =>
  `${begin(ended)}Stopped waiting for ${ended.goal}: ${reason}`;

/** The message for a wait that took too long. */
export const timeoutMessage = (ended: EndedWait, elapsed: number): string => {
  const { goal, polls, failures, lastFailure } = ended;
  const failed =
    failures === 0
      ? ''
      : `${failures} of ${polls} polls failed, the last one with ${nameError(lastFailure)}. `;
  return (
    `${begin(ended)}Timed out after ${elapsed} ms while waiting for ${goal}. ${failed}` +
    'The last value is in lastValue. Call resume() to continue waiting.'
  );
};

/** The message for a resource that failed, with the reason that the resource gives. */
export const failedResourceMessage = (ended: EndedWait, reason: unknown): string => {
  const said =
    typeof reason === 'string' && reason.trim() !== '' ? `: ${shorten(reason, 500)}` : '';
  const end = /[.?!]$/.test(said) ? '' : '.';
  return `${begin(ended)}Failed while waiting for ${ended.goal}${said}${end} See the resource property of this error.`;
};

/** Why a poll ended the wait. Does not repeat what the poll's error says of its own request ("nothing was sent"). */
export const pollFailureMessage = (failure: unknown): string =>
  isVoisnapError(failure)
    ? `a poll failed with ${nameError(failure)}. See the cause of this error. Call resume() to continue waiting.`
    : 'onProgress, or the poll itself, threw. See the cause of this error. Call resume() to continue waiting.';

const nameError = (error: unknown): string => {
  if (!isVoisnapError(error)) return String(error);
  const { name, status, detail, title } = error;
  const code = error instanceof ConnectionError ? error.code : undefined;
  const said = detail ?? title;
  const known = [name, status, code].filter((word) => word !== undefined).join(' ');
  return said === undefined ? known : `${known}: ${shorten(said, 500)}`;
};
