import { loadPart } from './load-part.js';

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
  }

  /** Loads the part. A failed attempt is made again by the next use. */
  async load(): Promise<Part> {
    this.loaded ??= await loadPart(this.#load, this.#purpose);
    return this.loaded;
  }
}
