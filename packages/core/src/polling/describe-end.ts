import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { shorten } from '../util/shorten.js';

/** What messages about the end of a waiting are made of. */
export interface EndedWaiting {
  /** `call obc_77 to end` */
  readonly goal: string;
  /** What the waiter did before: `Call obc_77 was placed.` */
  readonly note: string | undefined;
  readonly looks: number;
  readonly failures: number;
  readonly lastFailure: unknown;
}

const begin = ({ note }: EndedWaiting): string => (note === undefined ? '' : `${note} `);

/** The message of an error that ends a waiting early. */
export const describeEnd = (ended: EndedWaiting, reason: string): string =>
  `${begin(ended)}Stopped waiting for ${ended.goal}: ${reason}`;

/** The message of a waiting that took too long. */
export const describeTimeout = (ended: EndedWaiting, elapsed: number): string => {
  const { goal, looks, failures, lastFailure } = ended;
  const failed =
    failures === 0
      ? ''
      : `${failures} of ${looks} looks failed, the last one with ${nameError(lastFailure)}. `;
  return (
    `${begin(ended)}Waited ${elapsed} ms for ${goal}, and it has not happened yet. ${failed}` +
    'lastValue is what was seen last; resume() waits on.'
  );
};

/** The message of a resource that failed, with its own reason where it gives one. */
export const describeFailedResource = (ended: EndedWaiting, reason: unknown): string => {
  const said =
    typeof reason === 'string' && reason.trim() !== '' ? `: ${shorten(reason, 500)}` : '';
  const end = /[.?!]$/.test(said) ? '' : '.';
  return `${begin(ended)}Waited for ${ended.goal}, and it failed${said}${end} The resource of this error tells more.`;
};

/** Why a look ended the waiting. What a look's error says of its own request ("nothing was sent") is not repeated. */
export const describeLookFailure = (failure: unknown): string =>
  isVoisnapError(failure)
    ? `a look failed with ${nameError(failure)}. The failure is the cause of this error; resume() waits on.`
    : 'onProgress, or the look itself, threw. What it threw is the cause of this error; resume() waits on.';

const nameError = (error: unknown): string => {
  if (!isVoisnapError(error)) return String(error);
  const { name, status, detail, title } = error;
  const code = error instanceof ConnectionError ? error.code : undefined;
  const said = detail ?? title;
  const known = [name, status, code].filter((word) => word !== undefined).join(' ');
  return said === undefined ? known : `${known}: ${shorten(said, 500)}`;
};
