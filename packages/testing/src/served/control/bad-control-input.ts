/** Invalid input of a control route. Its message becomes the detail of a 400. */
export class BadControlInput extends Error {}

/** Something that a control route does not find. Its message becomes the detail of a 404. */
export class NotThere extends Error {}

/** Runs work that only its input can make fail. @throws BadControlInput in place of any other error. */
export function blameInput<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new BadControlInput((error as Error).message);
  }
}
