import { captureAll, captureMap, type Restore } from '../../shared/mock-part.js';

/** A published version of an agent. */
interface Publication {
  readonly version: number;
  readonly notes: string | null;
  readonly publishedAt: string;
}

/** How often, and after how many minutes, a call is dialled again. */
interface RedialPolicy {
  readonly maxRetries: number;
  readonly retryDelayMinutes: number;
}

/** Values that requests set and no response contains, by the id of their entity. */
export interface HiddenRecords {
  /** By agent, oldest first. */
  readonly publications: Map<string, Publication[]>;
  /** By conversation: the notes that were sent with its outcome. */
  readonly outcomes: Map<string, string>;
  /** By outbound call. */
  readonly redials: Map<string, RedialPolicy>;
  /** By conversation: to whom the agent transferred the call. */
  readonly transfers: Map<string, string>;
}

/** Captures the records. */
export const captureHiddenRecords = (records: HiddenRecords): Restore =>
  captureAll(Object.values(records).map((map) => ({ capture: () => captureMap(map) })));

/** Creates empty records. */
export const createHiddenRecords = (): HiddenRecords => ({
  publications: new Map(),
  outcomes: new Map(),
  redials: new Map(),
  transfers: new Map(),
});
