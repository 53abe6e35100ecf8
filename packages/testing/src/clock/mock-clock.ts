/**
 * The mock's time. It is the client's clock too (`clientOptions.clock`), so that back-off and
 * polling move virtual time instead of waiting.
 */
export interface MockClock {
  readonly mode: 'auto' | 'manual' | 'real';
  /** Milliseconds since the Unix epoch. */
  now(): number;
  date(): Date;
  /** ISO 8601, as the API writes times. */
  iso(): string;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  startTimer(milliseconds: number, onElapsed: () => void): () => void;
  /** Runs a piece of the mock's own work (a call that rings, a document that is indexed) later. */
  schedule(milliseconds: number, job: () => void): () => void;
  /** Moves time on (`'5m'`, `1_500` ms), running what falls due in order; resolves when it ran. */
  advance(by: number | string): Promise<void>;
  advanceTo(at: number | string | Date): Promise<void>;
}
