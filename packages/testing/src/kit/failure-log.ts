import type { MockPart, Restore } from '../shared/mock-part.js';

/** How many failures are kept. The first ones say most, and a mock that runs for long could collect any number. */
const keptFailures = 1_000;

/** The failures of a mock, for `verify()`. */
export class FailureLog implements MockPart {
  #failures: readonly unknown[] = [];

  get all(): readonly unknown[] {
    return this.#failures;
  }

  add(failure: unknown): void {
    if (this.#failures.length < keptFailures) this.#failures = [...this.#failures, failure];
  }

  reset(): void {
    this.#failures = [];
  }

  capture(): Restore {
    const failures = this.#failures;
    return () => {
      this.#failures = failures;
    };
  }
}
