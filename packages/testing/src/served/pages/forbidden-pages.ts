import type { ServerResponse } from 'node:http';

/** How many printed reasons are remembered. */
const keptReasons = 100;

/** Rejects requests of pages, and prints the reason for the person who serves: a browser hides it from the page. */
export class ForbiddenPages {
  readonly #print: (line: string) => void;
  readonly #printed = new Set<string>();

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Responds with a 403. Prints each reason once. */
  respond(outgoing: ServerResponse, detail: string): void {
    if (!this.#printed.has(detail) && this.#printed.size < keptReasons) {
      this.#printed.add(detail);
      this.#print(detail);
    }
    const problem = { type: 'about:blank', title: 'Forbidden', status: 403, detail };
    outgoing
      .writeHead(403, { 'Content-Type': 'application/problem+json', Connection: 'close' })
      .end(JSON.stringify(problem));
  }
}
