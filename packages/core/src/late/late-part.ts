import { loadPart } from './load-part.js';

/** A part of the SDK that is loaded when it is first used. Later uses do not wait for it. */
export class LatePart<Part> {
  /** The part, as soon as it is loaded. */
  loaded: Part | undefined;
  readonly #load: () => Promise<Part>;

  /** @param load imports the part: `() => import('../late/uploads.js')`. */
  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Loads the part. A failed attempt is made again by the next use. */
  async load(): Promise<Part> {
    this.loaded ??= await loadPart(this.#load);
    return this.loaded;
  }
}
