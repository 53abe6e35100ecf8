import type { Restore } from '../../shared/mock-part.js';
import type { JobName, JobOptions } from './jobs.js';

interface Setting {
  readonly name: JobName;
  readonly options: JobOptions[JobName];
}

/** Settings of a tenant's jobs (`mock.jobs.set()`). */
export class JobSettings {
  #settings: readonly Setting[] = [];

  /** Adds settings of a job. The returned function removes them. */
  add<Name extends JobName>(name: Name, options: JobOptions[Name]): () => void {
    const setting = { name, options };
    this.#settings = [...this.#settings, setting];
    return () => {
      this.#settings = this.#settings.filter((each) => each !== setting);
    };
  }

  /** Merges the settings of a job; later ones win. */
  find<Name extends JobName>(name: Name): JobOptions[Name] {
    const options = this.#settings.filter((each) => each.name === name).map((each) => each.options);
    return Object.assign({}, ...options);
  }

  /** Captures what is set. */
  capture(): Restore {
    const settings = this.#settings;
    return () => {
      this.#settings = settings;
    };
  }
}
