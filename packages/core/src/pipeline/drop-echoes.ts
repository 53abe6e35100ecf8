import type { DecodedResponse } from '../response/decoded-response.js';
import type { WireRequest } from '../transport/transport.js';
import { listHeads } from '../util/secret-forms.js';

/** Headers of a success that log lines, events and later errors quote. */
const labels = ['x-trace-id', 'x-request-id', 'x-ratelimit-policy'] as const;
/** A shorter label may be part of a credential by chance. */
const shortest = 6;

/** The credential that was sent last, as labels are compared with it: most calls send the same one. */
let last: SentCredential | undefined;

interface SentCredential {
  readonly authorization: string;
  readonly credential: string;
  readonly heads: readonly string[];
}

/** Removes labels from a success that repeat the request's credential, or most of it, in any form. */
export const dropEchoes = (
  response: DecodedResponse,
  { headers }: Pick<WireRequest, 'headers'>,
): DecodedResponse => {
  const { authorization } = headers;
  if (authorization === undefined) return response;
  if (!labels.some((label) => isEcho(response.headers[label], authorization))) return response;
  const echoed = labels.filter((label) => isEcho(response.headers[label], authorization));
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
