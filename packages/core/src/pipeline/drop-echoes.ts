import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import { listHeads } from '../util/hide-secrets.js';

/** Headers that go from a good response into log lines, events and errors of later calls. */
const labels = ['x-trace-id', 'x-request-id', 'x-ratelimit-policy'] as const;
/** A shorter label may stand in a credential by chance. */
const shortest = 6;

/** What a label is compared with, of the credential that was sent last: most calls send the same. */
let last: SentCredential | undefined;

interface SentCredential {
  readonly authorization: string;
  readonly credential: string;
  readonly heads: readonly string[];
}

/** Takes the names out of a good response that are the credential it was asked with, or most of it, in any form. */
export const dropEchoes = (
  response: DecodedResponse,
  { headers }: WireRequest,
): DecodedResponse => {
  const { authorization } = headers;
  if (authorization === undefined) return response;
  const echoed = labels.filter((label) => isEcho(response.headers[label], authorization));
  if (echoed.length === 0) return response;
  const kept = { ...response.headers };
  for (const label of echoed) delete kept[label];
  return { ...response, headers: kept };
};

const isEcho = (label: string | undefined, authorization: string): boolean => {
  if (label === undefined || label.length < shortest) return false;
  if (last?.authorization !== authorization) last = readCredential(authorization);
  const { credential, heads } = last;
  const lower = label.toLowerCase();
  if (heads.some((head) => lower.includes(head))) return true;
  return label.length * 2 > credential.length && credential.includes(label);
};

const readCredential = (authorization: string): SentCredential => {
  const credential = authorization.slice(authorization.indexOf(' ') + 1);
  return { authorization, credential, heads: listHeads(credential) };
};
