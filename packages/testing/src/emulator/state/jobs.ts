import type { Duration } from '../../shared/duration.js';

/** Duration of a job. */
export type JobPace =
  /** At once: no time passes. */
  | 'immediate'
  /** This much of the mock's time. */
  | Duration
  /** This many reads still see it in progress; the next one sees it done. Independent of time. */
  | { readonly reads: number };

/** Settings of document indexing. */
export interface DocumentIndexing {
  /**
   * Default: two seconds and two more per megabyte, at most 20. A read is a request for
   * `knowledgeBase.get`.
   */
  readonly takes?: JobPace;
  /**
   * Final status of the document. Default: `indexed`, or `failed` if its text cannot be read. `failed` sets
   * `error` to your message or a default one.
   */
  readonly outcome?: 'indexed' | 'failed' | { readonly failed: string };
}

/** Settings of the verification of a white-label domain. */
export interface DomainVerification {
  /** Default: 30 minutes. A read is a request for `agency.whiteLabel.getDomain`. */
  readonly takes?: JobPace;
}

/** Options of `jobs.set()`, by job. */
export interface JobOptions {
  /** The indexing of an uploaded document. */
  readonly 'document.indexing': DocumentIndexing;
  /** The verification of a white-label domain. */
  readonly 'domain.verification': DomainVerification;
}

/** A job with settings. */
export type JobName = keyof JobOptions;

/** Background jobs of the mock. Calls follow scripts instead (`mock.calls`). */
export interface Jobs {
  /**
   * Sets options of jobs that begin after this call, until the result is disposed or the mock is reset.
   * Later calls override earlier ones, option by option.
   * @param name - name of the job: `document.indexing` or `domain.verification`.
   * @throws TypeError for an unknown job or option, or an invalid value.
   */
  set<Name extends JobName>(name: Name, options: JobOptions[Name]): Disposable;
}
