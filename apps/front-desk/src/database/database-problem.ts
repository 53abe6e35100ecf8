/** Why the database cannot be used: one sentence that says what to do. */
export class DatabaseProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseProblem';
  }
}
