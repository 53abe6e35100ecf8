import { Problem } from '../emulator/problems/problem.js';
import { applyAfter, applyBefore } from './apply-fault.js';
import { authenticate } from './authenticate.js';
import type { Exchange, MockResponse, ServedOperation } from './exchange.js';
import { unknownRoute } from './find-near-misses.js';
import { parseInput } from './parse-input.js';
import { rateLimitExceeded, rateLimitHeaders } from './rate-limiter.js';
import { readBody } from './read-body.js';
import type { Service } from './service.js';
import {
  internalError,
  OffContractResponse,
  writeProblem,
  writeResponse,
} from './write-response.js';

/**
 * Handles one request, step by step: a fault that replaces the response, authentication, rate limit,
 * route, body, validation, idempotency key, handler, a fault that changes the response. Never throws:
 * an error becomes a problem response.
 */
export async function handleRequest(exchange: Exchange, service: Service): Promise<MockResponse> {
  const response = (await applyBefore(exchange)) ?? (await handleOperation(exchange, service));
  const complete = { ...response, headers: { ...exchange.responseHeaders, ...response.headers } };
  const final = await applyAfter(complete, exchange, service);
  service.onResponse(exchange, final);
  return final;
}

function handleOperation(exchange: Exchange, service: Service): Promise<MockResponse> {
  return catchProblems(exchange, service, async () => {
    const apiKey = checkAccess(exchange, service);
    const served = requireOperation(exchange, service);
    const body = await readBody(exchange, served);
    exchange.input = { ...exchange.input, body };
    const { path } = exchange.input;
    exchange.input = parseInput({ path, query: exchange.url.searchParams, body }, served);
    return doOnce({ exchange, served, apiKey }, service, () =>
      catchProblems(exchange, service, async () =>
        writeResponse(served, await served.handle(exchange.input, apiKey)),
      ),
    );
  });
}

/**
 * Authenticates, then counts the request. Counting without a key changes no window; it sets the headers of the rate
 * limit, so that a 401 has them too.
 */
function checkAccess(exchange: Exchange, service: Service): string {
  const operation = exchange.served?.operation;
  const now = service.now();
  const count = (apiKey: string | undefined) => {
    const state = service.rateLimiter.count(
      operation?.rateLimitPolicy ?? 'api-standard',
      apiKey,
      now,
    );
    Object.assign(exchange.responseHeaders, rateLimitHeaders(state));
    return state;
  };
  count(undefined);
  const authorization = exchange.request.headers.get('Authorization');
  const apiKey = authenticate(authorization, operation, service.auth);
  const state = count(apiKey);
  if (state.exceeded) throw rateLimitExceeded(state, now);
  return apiKey;
}

function requireOperation({ served, request, url }: Exchange, service: Service): ServedOperation {
  if (served) return served;
  const operations = service.operations.map(({ operation }) => operation);
  throw unknownRoute(request.method, url.pathname, operations);
}

/** Handles a request with an idempotency key once. Safe operations ignore the key. */
function doOnce(
  { exchange, served, apiKey }: { exchange: Exchange; served: ServedOperation; apiKey: string },
  service: Service,
  work: () => Promise<MockResponse>,
): Promise<MockResponse> {
  const key = exchange.request.headers.get('Idempotency-Key');
  if (key === null || served.operation.retry === 'safe') return work();
  const { request, url, input } = exchange;
  const keyed = { key, apiKey, method: request.method, path: url.pathname, body: input.body };
  return service.idempotency.once(keyed, service.now(), work);
}

async function catchProblems(
  exchange: Exchange,
  service: Service,
  work: () => Promise<MockResponse>,
): Promise<MockResponse> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof OffContractResponse)
      service.onFailure(error);
    const problem = error instanceof Problem ? error : internalError(error);
    return writeProblem(problem, exchange.traceId);
  }
}
