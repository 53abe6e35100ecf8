import { parseMoment } from '../clock/moment.js';
import { type Tampering, tamperings } from '../webhooks/tampering.js';
import { blameUser, readWords } from './read-words.js';
import { UsageError } from './usage-error.js';

/** Options of `voisnap-mock send-webhook`. */
export interface SendCommand {
  readonly name: 'send-webhook';
  /** The event's type: `SessionEnded`. */
  readonly event: string;
  /** The receiver's URL. */
  readonly to: string;
  readonly secret: string;
  /** Fields of the event's `data`: JSON, or the path of a JSON file. */
  readonly payload: string | undefined;
  readonly tamper: Tampering | undefined;
  /** The time of the signature, in ms since the Unix epoch. Default: now. */
  readonly at: number | undefined;
}

const options = {
  to: { type: 'string' },
  secret: { type: 'string' },
  payload: { type: 'string' },
  tamper: { type: 'string' },
  at: { type: 'string' },
} as const;

/**
 * Reads the options of `send-webhook`. Default of `--secret`: `VOISNAP_WEBHOOK_SECRET`.
 * @throws UsageError that says what is wrong with them.
 */
export function readSendCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): SendCommand {
  const { values, positionals } = readWords('send-webhook', words, options);
  const [event, ...rest] = positionals;
  if (event === undefined) {
    throw new UsageError('Give an event: voisnap-mock send-webhook SessionEnded --to <url>.');
  }
  if (rest.length > 0)
    throw new UsageError(`send-webhook takes one event; "${rest[0]}" is one too many.`);
  const { secret = environment.VOISNAP_WEBHOOK_SECRET, at } = values;
  if (!secret) {
    throw new UsageError('Give the secret: --secret whsec_…, or VOISNAP_WEBHOOK_SECRET.');
  }
  return {
    name: 'send-webhook',
    event,
    to: readUrl(values.to),
    secret,
    payload: values.payload,
    tamper: values.tamper === undefined ? undefined : readTampering(values.tamper),
    at: at === undefined ? undefined : blameUser(() => parseMoment(at)),
  };
}

function readUrl(text: string | undefined): string {
  if (text === undefined)
    throw new UsageError('Give the URL of your receiver: --to http://localhost:3000/webhooks.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new UsageError(
    `--to is "${text}"; it must be a URL, such as http://localhost:3000/webhooks.`,
  );
}

function readTampering(text: string): Tampering {
  const known = tamperings.find((each) => each === text);
  if (known) return known;
  throw new UsageError(`--tamper is "${text}"; it takes ${tamperings.join(', ')}.`);
}
