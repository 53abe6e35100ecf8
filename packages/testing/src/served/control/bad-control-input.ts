/** Input that a control does not take: its message is the answer, a 400. */
export class BadControlInput extends Error {}

/** Something that a control is asked for, and that is not there: its message is the answer, a 404. */
export class NotThere extends Error {}

/** Does work that fails by its input alone. @throws BadControlInput in place of any other error. */
export function blameInput<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new BadControlInput((error as Error).message);
  }
}
