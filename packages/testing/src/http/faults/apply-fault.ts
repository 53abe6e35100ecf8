import { brandOf, hasBrand } from '../../shared/brand.js';
import type { Exchange, FaultAction, MockResponse } from '../exchange.js';
import { parseInput } from '../parse-input.js';
import { readBody } from '../read-body.js';
import type { Service } from '../service.js';

/** What a request gets in place of an answer because of a fault; nothing when it goes on. */
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
    // Nobody waits for the answer any more: the client went away, or the mock was closed.
    return { ...noResponse, transportFault: { kind: 'lost', failure: 'closed' } };
  }
}

/** Lets a fault happen to an answer. */
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

/** A fault that cannot happen to the answer that was there. */
export class UselessFault extends Error {
  static {
    Object.defineProperty(UselessFault.prototype, brandOf('UselessFault'), { value: true });
  }
}

/** An answer that never was. */
export const noResponse: MockResponse = { status: 0, headers: {}, text: undefined };

/** A request that a fault answers is read all the same, so that the log can tell what came. */
async function readForLog(exchange: Exchange): Promise<void> {
  const { served, url } = exchange;
  if (!served) return;
  const { path } = exchange.input;
  try {
    const body = await readBody(exchange, served);
    exchange.input = { ...exchange.input, body };
    exchange.input = parseInput({ path, query: url.searchParams, body }, served);
  } catch {
    // What cannot be read or parsed is taken down as it came.
  }
}
