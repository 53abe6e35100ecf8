import type { Restore } from '../../shared/mock-part.js';
import type { JobName, JobOptions } from './jobs.js';

interface Setting {
  readonly name: JobName;
  readonly options: JobOptions[JobName];
}

/** How the jobs of a world go. */
export class JobSettings {
  #settings: readonly Setting[] = [];

  /** Sets how a job goes. The function that it gives takes that back. */
  add<Name extends JobName>(name: Name, options: JobOptions[Name]): () => void {
    const setting = { name, options };
    this.#settings = [...this.#settings, setting];
    return () => {
      this.#settings = this.#settings.filter((each) => each !== setting);
    };
  }

  /** How a job goes that begins now. */
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
