import { captureMap, type Restore } from '../../shared/mock-part.js';

/** When a version of an agent was published, and what was noted. */
interface Publication {
  readonly version: number;
  readonly notes: string | null;
  readonly publishedAt: string;
}

/** How often a call dials again, and after how many minutes. */
interface RedialPolicy {
  readonly maxRetries: number;
  readonly retryDelayMinutes: number;
}

/** What the API takes in and never gives back, by the id of what it belongs to. */
export interface HiddenRecords {
  /** By agent, the first publication first. */
  readonly publications: Map<string, Publication[]>;
  /** By conversation: what was noted with its outcome. */
  readonly outcomes: Map<string, string>;
  /** By outbound call. */
  readonly redials: Map<string, RedialPolicy>;
}

/** Captures the notes. */
export function captureHiddenRecords({ publications, outcomes, redials }: HiddenRecords): Restore {
  const restores = [captureMap(publications), captureMap(outcomes), captureMap(redials)];
  return () => {
    for (const restore of restores) restore();
  };
}

/** Makes empty notes. */
export const createHiddenRecords = (): HiddenRecords => ({
  publications: new Map(),
  outcomes: new Map(),
  redials: new Map(),
});
