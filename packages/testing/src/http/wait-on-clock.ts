import type { Connection } from './connection.js';
import type { Wait } from './exchange.js';
import type { Service } from './service.js';

/** Counts a request as in flight. While it waits for the mock's time, it is paused: time can move. */
export function countRequest(
  { beginRequest, time }: Service,
  connection: Connection,
): { readonly wait: Wait; readonly end: () => void } {
  const request = beginRequest();
  const pausing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const resume = [request.pause(), connection.sent?.request.pause()];
    try {
      return await work();
    } finally {
      for (const each of resume) each?.();
    }
  };
  return {
    wait: {
      sleep: (milliseconds) => pausing(() => time.wait(milliseconds, connection.gone)),
      hang: () => pausing(() => time.hang(connection.gone)),
    },
    end: request.end,
  };
}
