import { captureMap, type Restore } from '../../shared/mock-part.js';

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
}

/** Captures the records. */
export function captureHiddenRecords({ publications, outcomes, redials }: HiddenRecords): Restore {
  const restores = [captureMap(publications), captureMap(outcomes), captureMap(redials)];
  return () => {
    for (const restore of restores) restore();
  };
}

/** Creates empty records. */
export const createHiddenRecords = (): HiddenRecords => ({
  publications: new Map(),
  outcomes: new Map(),
  redials: new Map(),
});
