import { lateTokens } from '../auth/late-token-credentials.js';
import { LatePart } from '../late/late-part.js';
import type { AccessTokenOptions } from '../options/access-token-options.js';
import type { RequestOptions } from '../options/request-options.js';
import type { RawRequest } from '../request/raw-request.js';
import type { CallOutcome } from '../request-promise.js';
import { copyPlain } from '../util/copy-plain.js';
import { isPlainObject } from '../util/is-plain-object.js';
import { type LoadingWork, loadInScope } from './load-in-scope.js';
import type { CallEnvironment, RequestedCall } from './run-call.js';

const rawRequests = /* @__PURE__ */ new LatePart(
  () => import('../late/raw-requests.js'),
  'client.request()',
);

/** The parts of a client that its methods need. */
type Client = Pick<CallEnvironment, 'options' | 'scopes'>;

/**
 * Makes a call of a request to any path. Returns a promise only when the code for it is not loaded yet.
 *
 * @throws ConfigurationError and ValidationError, as `createRawOperation` does.
 */
export const describeRawCall = (
  raw: RawRequest,
  { options, outcome }: { options: RequestOptions | undefined; outcome: CallOutcome },
  client: Client,
): RequestedCall | Promise<RequestedCall> => {
  const { loaded } = rawRequests;
  if (loaded) return loaded.describeRawCall(raw, options, outcome);
  const kept = isPlainObject(raw)
    ? { ...raw, query: copyPlain(raw.query), body: copyPlain(raw.body) }
    : raw;
  const asked = copyPlain(options);
  return load(rawRequests, { name: 'request', options: asked, sends: true }, client).then((part) =>
    part.describeRawCall(kept, asked, outcome),
  );
};

/** Returns the token that a request would be sent with. */
export const getAccessToken = async (
  options: AccessTokenOptions,
  client: Client,
): Promise<string> => {
  if (lateTokens.loaded) return lateTokens.loaded.getAccessToken(options, client);
  const asked = copyPlain(options);
  const part = await load(lateTokens, { name: 'getAccessToken', options: asked }, client);
  return part.getAccessToken(asked, client);
};

const load = <Part>(part: LatePart<Part>, work: LoadingWork, { options, scopes }: Client) =>
  loadInScope(part, work, { clock: options.clock, scopes });
