import type { JobSettings } from '../emulator/state/job-settings.js';
import type {
  DocumentIndexing,
  JobName,
  JobOptions,
  JobPace,
  Jobs,
} from '../emulator/state/jobs.js';
import { assertKnownNames } from '../shared/assert-known-names.js';
import { createDisposable } from '../shared/disposable.js';
import { parseDuration } from '../shared/duration.js';
import { suggestName } from '../shared/nearest-name.js';
import { showValue } from '../shared/show-value.js';

/** The options of each job. */
const optionsOf = {
  'document.indexing': ['takes', 'outcome'],
  'domain.verification': ['takes'],
} as const satisfies { [Name in JobName]: readonly (keyof JobOptions[Name])[] };
const names = Object.keys(optionsOf) as readonly JobName[];

/** Controls background jobs: checks the options of `mock.jobs.set()`, and applies them. */
export class JobController implements Jobs {
  readonly #findSettings: () => JobSettings;

  constructor(findSettings: () => JobSettings) {
    this.#findSettings = findSettings;
  }

  readonly set = <Name extends JobName>(name: Name, wanted: JobOptions[Name]): Disposable => {
    requireJob(name);
    if (typeof wanted !== 'object' || wanted === null) {
      throw new TypeError(
        `jobs.set('${name}', …) takes an object, such as { takes: '5m' }; got ${showValue(wanted)}.`,
      );
    }
    assertKnownNames(wanted, optionsOf[name], `jobs.set('${name}')`);
    const { takes, outcome }: DocumentIndexing = wanted;
    if (takes !== undefined) requirePace(name, takes);
    if (outcome !== undefined) requireOutcome(name, outcome);
    const remove = this.#findSettings().add(name, structuredClone(wanted));
    return createDisposable(remove);
  };
}

function requireJob(name: string): void {
  if (names.some((each) => each === name)) return;
  const advice = suggestName(name, names, 'jobs');
  throw new TypeError(
    `${showValue(name)} is not a job of the mock. ${advice} To plan a call, use calls.next(script).`,
  );
}

function requirePace(name: JobName, takes: JobPace): void {
  if (takes === 'immediate') return;
  if (typeof takes === 'object' && takes !== null) {
    assertKnownNames(takes, ['reads'], `takes of jobs.set('${name}')`);
    if (Number.isSafeInteger(takes.reads) && takes.reads >= 0) return;
    throw new TypeError(
      `takes.reads of jobs.set('${name}') must be a whole number, 0 or more, and is ${showValue(takes.reads)}.`,
    );
  }
  try {
    parseDuration(takes);
  } catch (error) {
    throw new TypeError(
      `takes of jobs.set('${name}') must be 'immediate', a duration such as '5m' or 1500, or { reads: 2 }, and is ${showValue(takes)}.`,
      { cause: error },
    );
  }
}

function requireOutcome(name: JobName, outcome: DocumentIndexing['outcome']): void {
  if (outcome === 'indexed' || outcome === 'failed') return;
  if (typeof outcome === 'object' && outcome !== null) {
    assertKnownNames(outcome, ['failed'], `outcome of jobs.set('${name}')`);
    if (typeof outcome.failed === 'string' && outcome.failed !== '') return;
  }
  throw new TypeError(
    `outcome of jobs.set('${name}') must be 'indexed', 'failed' or { failed: 'why' }, and is ${showValue(outcome)}.`,
  );
}
