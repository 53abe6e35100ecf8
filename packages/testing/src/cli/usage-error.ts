/** Something that the user of the command can put right; its message is all that is printed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
