import { ConnectionError } from '../errors/connection-error.js';

/** Code of the error for a part of the SDK that could not be loaded. */
const partNotLoaded = 'part_not_loaded';

/** Whether an error says that a part could not be loaded. It does not say what was sent before: its call knows. */
export const isPartNotLoaded = (error: unknown): error is ConnectionError =>
  error instanceof ConnectionError && error.code === partNotLoaded;

/**
 * Loads a part of the SDK that is not in its first chunk, for `LatePart`.
 * Keeps nothing, so that the next call tries again.
 *
 * @param load - imports the part. The platform loads it once, however many calls ask for it.
 * @param purpose - what the part is needed for, as the message names it.
 * @throws `ConnectionError` with the code `part_not_loaded`, whose cause is the failure.
 */
export const loadPart = async <Part>(load: () => Promise<Part>, purpose: string): Promise<Part> => {
  try {
    return await load();
  } catch (cause) {
    throw new ConnectionError(
      `The part of the SDK for ${purpose} could not be loaded. If the app was deployed anew meanwhile, ` +
        'reload it; otherwise check that its bundle has all chunks. The next call tries again.',
      { code: partNotLoaded, cause },
    );
  }
};
