import type { OutboundCall, Page } from '@voisnap/sdk';

/** By how much times may ascend in a list that is sorted: the API's machines have clocks of their own. */
const sortTolerance = 5_000;

/**
 * The calls of an agent, as far as they were read. That a call is not among them counts only if the list is sorted and goes
 * back far enough, or was read to its end.
 */
export class CallList {
  readonly #calls = new Map<string, OutboundCall>();
  #previous = Number.POSITIVE_INFINITY;
  #newest: number | undefined;
  #sorted = true;
  #total = 0;
  #shrank = false;
  #complete = false;

  /** @param floor - the time, in milliseconds, back to which the list is needed. */
  constructor(readonly floor: number) {}

  /** Whether no further page is needed. */
  get complete(): boolean {
    return this.#complete;
  }

  /** The reason why a missing call proves nothing; `undefined`: it proves that there is none. */
  get flaw(): string | undefined {
    if (!this.#complete) return 'it could not be read far enough back';
    return this.#shrank ? 'it changed while it was read' : undefined;
  }

  get calls(): readonly OutboundCall[] {
    return [...this.#calls.values()];
  }

  find(callId: string): OutboundCall | undefined {
    return this.#calls.get(callId);
  }

  read(page: Page<OutboundCall>): void {
    if (page.total < this.#total) this.#shrank = true;
    this.#total = page.total;
    for (const call of page.data) this.#add(call);
    // One time alone does not show in which direction the list is sorted.
    const descends = this.#sorted && this.#newest !== undefined && this.#newest > this.#previous;
    if (descends && this.#previous < this.floor) this.#complete = true;
  }

  /** There are no more pages. The list is complete if it showed as many calls as it says it has. */
  end(): void {
    if (this.#calls.size >= this.#total) this.#complete = true;
  }

  #add(call: OutboundCall): void {
    // While calls are added at its top, the list shows some calls again on the next page.
    if (this.#calls.has(call.id)) return;
    this.#calls.set(call.id, call);
    const createdAt = Date.parse(call.createdAt);
    if (!(createdAt <= this.#previous + sortTolerance)) this.#sorted = false;
    this.#newest ??= createdAt;
    this.#previous = createdAt;
  }
}
