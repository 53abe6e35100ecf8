/** The state of a call in a script. */
type Phase = 'dialled' | 'ringing' | 'answered' | 'ended';

const unanswered: readonly Phase[] = ['dialled', 'ringing'];

/** Checks the order of a script's steps. */
export class ScriptSteps {
  readonly #taken: string[] = [];
  /** The step that began each phase, with its number: `2, answer()`. */
  readonly #ledTo = new Map<Phase, string>();
  #phase: Phase = 'dialled';

  get answered(): boolean {
    return this.#ledTo.has('answered');
  }

  /** The last step: `hangup("caller")`. */
  get last(): string | undefined {
    return this.#taken.at(-1);
  }

  ring(step: string): void {
    this.#take(step, ['dialled'], 'ringing');
  }

  answer(step: string): void {
    this.#take(step, unanswered, 'answered');
  }

  talk(step: string): void {
    this.#take(step, ['answered'], 'answered');
  }

  endUnanswered(step: string): void {
    this.#take(step, unanswered, 'ended');
  }

  endTalk(step: string): void {
    this.#take(step, ['answered'], 'ended');
  }

  /** Creates the error for a step that cannot follow the steps before. */
  impossibleStep(step: string, why: string): TypeError {
    const number = this.#taken.length + 1;
    return new TypeError(`This call cannot happen: step ${number}, ${step}, is impossible. ${why}`);
  }

  /** Creates the error for a script without an end. */
  unfinishedScript(): TypeError {
    const where = this.last === undefined ? 'at once' : `after ${this.last}`;
    const ends = this.answered
      ? "hangup('caller'), hangup('agent'), transfer(…) or fail(…)"
      : 'answer() and a dialogue, or noAnswer(), busy(), voicemail() or fail(…)';
    return new TypeError(`The script stops ${where}, but the call goes on. End it with ${ends}.`);
  }

  #take(step: string, from: readonly Phase[], to: Phase): void {
    if (!from.includes(this.#phase)) throw this.impossibleStep(step, this.#explain(to));
    this.#taken.push(step);
    if (to !== this.#phase) this.#ledTo.set(to, `${this.#taken.length}, ${step}`);
    this.#phase = to;
  }

  #explain(to: Phase): string {
    const since = this.#ledTo.get(this.#phase);
    if (this.#phase === 'ended') return `Step ${since}, ended the call.`;
    if (this.#phase === 'answered') return `The call was answered by step ${since}.`;
    if (to === 'ringing') return `The call has been ringing since step ${since}.`;
    return 'The call is not answered yet: use answer() first.';
  }
}
