import type { VoisnapClient } from '@voisnap/sdk';
import type { VoisnapMock } from '@voisnap/testing';

/** The API that the app talks to, connected. */
export interface Voisnap {
  readonly client: VoisnapClient;
  readonly baseUrl: string;
  /** Which account of which API. What the database knows of one account is never shown, nor dialled, in another. */
  readonly account: string;
  /** The secrets that sign its webhooks; none when nobody gave one. */
  readonly webhookSecrets: readonly string[];
  /** The time of the API, in milliseconds. The mock has a clock of its own. */
  now(): number;
  /** How many times faster than ours its clock runs: 1, or the mock's speed. */
  readonly speed: number;
  /** Present when the app talks to the built-in mock. */
  readonly mock?: VoisnapMock;
  close(): Promise<void>;
}
