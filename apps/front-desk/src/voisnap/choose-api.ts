import { findUrlProblem } from './find-url-problem.js';
import type { MockPlace } from './mock/mock-place.js';

/** Which API the app talks to. */
export type ApiChoice =
  | {
      readonly kind: 'mock';
      readonly speed: number;
      /** Set in workers: the mock runs in another process. */
      readonly place?: MockPlace;
    }
  | {
      readonly kind: 'sandbox' | 'live';
      readonly apiKey: string;
      readonly baseUrl: string;
      /** The secret of the webhook that you registered; without it, events are refused. */
      readonly webhookSecret: string | undefined;
    };

/** A choice, or what keeps the app from choosing. */
export type ApiChoiceResult =
  | { readonly choice: ApiChoice; readonly problems: readonly never[] }
  | { readonly choice?: never; readonly problems: readonly string[] };

const keyForm = /^vsnp_(live|sb)_\S+$/;
/** Where the API is, unless `VOISNAP_BASE_URL` says otherwise. */
export const baseUrls = {
  sandbox: 'https://sandbox.api.voisnap.ai',
  live: 'https://api.voisnap.ai',
};

const readSpeed = (text = '5'): number | undefined => {
  const speed = Number(text);
  return speed > 0 && speed <= 1000 ? speed : undefined;
};

const wrong = (problem: string): ApiChoiceResult => ({ problems: [problem] });

/** Without a key the app talks to the built-in mock. A live key dials real people, so it wants a second word. */
export const chooseApi = (
  environment: Readonly<Record<string, unknown>>,
  live: boolean,
): ApiChoiceResult => {
  const { VOISNAP_API_KEY, VOISNAP_BASE_URL, VOISNAP_WEBHOOK_SECRET, MOCK_SPEED } =
    environment as Readonly<Record<string, string | undefined>>;
  if (VOISNAP_API_KEY === undefined) {
    if (live) return wrong('--live needs a live key in VOISNAP_API_KEY');
    const speed = readSpeed(MOCK_SPEED);
    if (speed === undefined) return wrong('MOCK_SPEED must be a number from above 0 to 1000');
    return { choice: { kind: 'mock', speed }, problems: [] };
  }
  if (!keyForm.test(VOISNAP_API_KEY)) {
    return wrong('VOISNAP_API_KEY must begin with vsnp_sb_ (sandbox) or vsnp_live_');
  }
  const kind = VOISNAP_API_KEY.startsWith('vsnp_live_') ? 'live' : 'sandbox';
  if (kind === 'live' && !live) {
    return wrong(
      'VOISNAP_API_KEY is a live key, whose calls ring and cost money. Use a sandbox key, or add --live: npm start -- --live',
    );
  }
  if (kind === 'sandbox' && live)
    return wrong('--live needs a live key, but VOISNAP_API_KEY is one of the sandbox');
  const urlProblem = VOISNAP_BASE_URL === undefined ? undefined : findUrlProblem(VOISNAP_BASE_URL);
  if (urlProblem !== undefined) return wrong(urlProblem);
  const baseUrl = VOISNAP_BASE_URL ?? baseUrls[kind];
  return {
    choice: { kind, apiKey: VOISNAP_API_KEY, baseUrl, webhookSecret: VOISNAP_WEBHOOK_SECRET },
    problems: [],
  };
};
