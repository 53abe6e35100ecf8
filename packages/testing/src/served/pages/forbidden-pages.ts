import type { ServerResponse } from 'node:http';

/** Most reasons that are remembered as printed. */
const keptReasons = 100;

/** Refuses what pages ask, and tells the person who serves: a browser shows a page no reason. */
export class ForbiddenPages {
  readonly #print: (line: string) => void;
  readonly #printed = new Set<string>();

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Responds with a 403. Prints each reason once. */
  answer(outgoing: ServerResponse, detail: string): void {
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
