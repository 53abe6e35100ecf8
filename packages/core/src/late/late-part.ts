import { isTestRun } from '../util/is-test-run.js';
import { loadPart } from './load-part.js';

/** All parts that there are. */
const parts: LatePart<unknown>[] = [];

/** A part of the SDK that is loaded when it is first used. Later uses do not wait for it. */
export class LatePart<Part> {
  /** The part, as soon as it is loaded. */
  loaded: Part | undefined;
  readonly #load: () => Promise<Part>;
  readonly #purpose: string;

  /**
   * @param load imports the part: `() => import('../late/uploads.js')`.
   * @param purpose what the part is needed for, as the error says that it could not be loaded: `uploads`.
   */
  constructor(load: () => Promise<Part>, purpose: string) {
    this.#load = load;
    this.#purpose = purpose;
    parts.push(this);
    // Fake timers do not wait for a chunk: a retry would begin its sleep after the test has moved time.
    if (isTestRun) this.load().catch(() => {});
  }

  /** Loads the part. A failed attempt is made again by the next use. */
  async load(): Promise<Part> {
    this.loaded ??= await loadPart(this.#load, this.#purpose);
    return this.loaded;
  }
}

/** Loads all parts. One that cannot be loaded fails when it is used. */
export const loadAllParts = (): Promise<unknown> =>
  Promise.allSettled(parts.map((part) => part.load()));
