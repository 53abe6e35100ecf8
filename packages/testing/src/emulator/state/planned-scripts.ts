import type { Restore } from '../../shared/mock-part.js';
import type { ScriptedCall } from './scripted-call.js';

/** A script for the next outbound call. */
export interface PlannedScript {
  readonly script: ScriptedCall;
  /** The line that planned it: `/app/test/calls.test.ts:12:9`. */
  readonly plannedAt: string | undefined;
}

/** A script for every call to a number. */
interface NumberScript {
  readonly script: ScriptedCall;
  readonly number: string;
}

/** Scripts of future outbound calls. */
export class PlannedScripts {
  #next: PlannedScript[] = [];
  #byNumber: NumberScript[] = [];

  /** Scripts for the next calls that no call has used yet. */
  get unused(): readonly PlannedScript[] {
    return this.#next;
  }

  /** Plans the next dial attempt that has no script yet. */
  add(planned: PlannedScript): void {
    this.#next.push(planned);
  }

  /** Plans every dial attempt to a number. The returned function removes the plan. */
  addFor(number: string, script: ScriptedCall): () => void {
    const entry = { script, number };
    this.#byNumber.push(entry);
    return () => {
      this.#byNumber = this.#byNumber.filter((each) => each !== entry);
    };
  }

  /** Captures what is planned. */
  capture(): Restore {
    const [next, byNumber] = [[...this.#next], [...this.#byNumber]];
    return () => {
      this.#next = [...next];
      this.#byNumber = [...byNumber];
    };
  }

  /** Takes the script of a dial attempt: the next planned one, else the latest for its number. */
  take(number: string): ScriptedCall | undefined {
    const planned =
      this.#next.shift() ?? this.#byNumber.findLast((entry) => entry.number === number);
    return planned?.script;
  }
}
