import { brandOf, hasBrand } from '../shared/brand.js';
import type { Exchange, FaultAction, MockResponse } from './exchange.js';
import { parseInput } from './parse-input.js';
import { readBody } from './read-body.js';
import type { Service } from './service.js';

/** Runs the fault's `before`. Returns a response in place of the real one, or `undefined` to go on. */
export async function applyBefore(exchange: Exchange): Promise<MockResponse | undefined> {
  const { fault } = exchange;
  if (!fault) return undefined;
  const response = await tryFault(fault, exchange);
  if (response) await readForLog(exchange);
  return response;
}

async function tryFault(fault: FaultAction, exchange: Exchange): Promise<MockResponse | undefined> {
  try {
    return await fault.before(exchange);
  } catch {
    // The client disconnected or the mock was closed: nobody waits for the response.
    return { ...noResponse, transportFault: { kind: 'lost', failure: 'closed' } };
  }
}

/** Runs the fault's `after` on the real response. */
export async function applyAfter(
  response: MockResponse,
  exchange: Exchange,
  service: Service,
): Promise<MockResponse> {
  if (!exchange.fault) return response;
  try {
    return await exchange.fault.after(response, exchange);
  } catch (error) {
    if (hasBrand(error, 'UselessFault')) service.onFailure(error);
    else return { ...response, transportFault: { kind: 'lost', failure: 'closed' } };
    return response;
  }
}

/** A fault that does not apply to the response: `fault.malformedJson()` on a 204, for example. */
export class UselessFault extends Error {
  static {
    Object.defineProperty(UselessFault.prototype, brandOf('UselessFault'), { value: true });
  }
}

/** Stands for no response at all. */
export const noResponse: MockResponse = { status: 0, headers: {}, text: undefined };

/** Reads a request whose response a fault replaced, so that the log shows it. */
async function readForLog(exchange: Exchange): Promise<void> {
  const { served, url } = exchange;
  if (!served) return;
  const { path } = exchange.input;
  try {
    const body = await readBody(exchange, served);
    exchange.input = { ...exchange.input, body };
    exchange.input = parseInput({ path, query: url.searchParams, body }, served);
  } catch {
    // A body that cannot be parsed is logged unparsed.
  }
}
