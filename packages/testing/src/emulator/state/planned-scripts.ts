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

/** The scripts that outbound calls are going to follow. */
export class PlannedScripts {
  #next: PlannedScript[] = [];
  #byNumber: NumberScript[] = [];

  /** What was planned for the next calls, and no call has taken yet. */
  get unused(): readonly PlannedScript[] {
    return this.#next;
  }

  /** Plans the next attempt to dial, after those that are planned already. */
  add(planned: PlannedScript): void {
    this.#next.push(planned);
  }

  /** Plans every attempt to dial a number. The function that it gives takes that back. */
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

  /** Takes the script of an attempt that begins now: what comes next; else its number's, the last. */
  take(number: string): ScriptedCall | undefined {
    const planned =
      this.#next.shift() ?? this.#byNumber.findLast((entry) => entry.number === number);
    return planned?.script;
  }
}
