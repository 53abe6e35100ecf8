import type { Duration } from '../../shared/duration.js';

/** How long a job takes. */
export type JobPace =
  /** It is done at once, without any time going by. */
  | 'immediate'
  /** It is done after so much of the mock's time. */
  | Duration
  /** So many reads still find it under way, and the next one finds it done. Time plays no part. */
  | { readonly reads: number };

/** How documents are indexed. */
export interface DocumentIndexing {
  /**
   * Default: two seconds, and two more for each megabyte, 20 at the most. The reads that count are
   * requests for `knowledgeBase.get`.
   */
  readonly takes?: JobPace;
  /**
   * What becomes of a document: it is `indexed` (default; but `failed` where its text cannot be
   * read), or `failed`, with a message of your own or the mock's in its `error`.
   */
  readonly outcome?: 'indexed' | 'failed' | { readonly failed: string };
}

/** The jobs of the mock that can be set, by name, and what can be set of them. */
export interface JobOptions {
  readonly 'document.indexing': DocumentIndexing;
}

/** The name of a job that can be set. */
export type JobName = keyof JobOptions;

/** What the mock does in the background, beside calls, which follow scripts. */
export interface Jobs {
  /**
   * Sets how a job goes from now on, for what begins after this, until it is disposed or the mock is
   * reset. What is set later holds; what it leaves out stays as it was set before.
   * @throws TypeError when there is no such job or option, or its value is none that it takes.
   */
  set<Name extends JobName>(name: Name, options: JobOptions[Name]): Disposable;
}
