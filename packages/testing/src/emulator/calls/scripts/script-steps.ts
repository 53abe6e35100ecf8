/** How far a script has come. */
type Phase = 'dialled' | 'ringing' | 'answered' | 'ended';

const unanswered: readonly Phase[] = ['dialled', 'ringing'];

/** Watches over the order of a script's steps, and names the one that cannot happen. */
export class ScriptSteps {
  readonly #taken: string[] = [];
  /** The step that led to each phase, with its number: `2, answer()`. */
  readonly #ledTo = new Map<Phase, string>();
  #phase: Phase = 'dialled';

  get answered(): boolean {
    return this.#ledTo.has('answered');
  }

  /** The step that came last: `hangup("caller")`. */
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

  /** @throws TypeError that names the step and says why it is not possible. */
  refuse(step: string, why: string): never {
    const number = this.#taken.length + 1;
    throw new TypeError(`This call cannot happen: step ${number}, ${step}, is impossible. ${why}`);
  }

  /** @throws TypeError that says how to go on. */
  refuseToStop(): never {
    const where = this.last === undefined ? 'at once' : `after ${this.last}`;
    const ends = this.answered
      ? "hangup('caller'), hangup('agent'), transfer(…) or fail(…)"
      : 'answer() and what is said then, or noAnswer(), busy(), voicemail() or fail(…)';
    throw new TypeError(
      `The script stops ${where}, but the call goes on. Let it end with ${ends}.`,
    );
  }

  #take(step: string, from: readonly Phase[], to: Phase): void {
    if (!from.includes(this.#phase)) this.refuse(step, this.#explain(to));
    this.#taken.push(step);
    if (to !== this.#phase) this.#ledTo.set(to, `${this.#taken.length}, ${step}`);
    this.#phase = to;
  }

  #explain(to: Phase): string {
    const since = this.#ledTo.get(this.#phase);
    if (this.#phase === 'ended') return `Step ${since}, ended the call.`;
    if (this.#phase === 'answered') return `The call was answered by step ${since}.`;
    if (to === 'ringing') return `The call rings since step ${since}.`;
    return 'Nobody has answered yet: say answer() before.';
  }
}
