import { markResponseWhenDone } from '../response-when-done.js';
import { markUnreadableBody } from '../unreadable-body.js';
import type { ReadLambdaEvent } from './lambda-event.js';

const remedy =
  'The body of the event was parsed before it came to the webhook handler, so the text that was signed is gone. Remove the ' +
  'middleware that parses it, like httpJsonBodyParser of Middy, from this function.';

const readUrl = ({ headers, path, query }: ReadLambdaEvent): string => {
  const url = `https://${headers.get('host') ?? 'localhost'}${path}${query === '' ? '' : `?${query}`}`;
  // A sender writes into `Host` what it likes.
  return URL.canParse(url) ? url : 'https://localhost/';
};

const readBody = ({ body, isBase64Encoded }: ReadLambdaEvent): string | Uint8Array => {
  const text = typeof body === 'string' ? body : '';
  return isBase64Encoded ? Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)) : text;
};

/** Returns the request that an event stands for, marked with what the webhook handler has to know. */
export const toRequest = (event: ReadLambdaEvent): Request =>
  markResponseWhenDone(createRequest(event));

const createRequest = (event: ReadLambdaEvent): Request => {
  const { method, headers, body } = event;
  // Any other method is refused, whatever its body.
  if (method !== 'POST') return new Request(readUrl(event), { method, headers });
  const request = new Request(readUrl(event), { method, headers, body: readBody(event) });
  const isParsed = typeof body === 'object' && body !== null;
  return isParsed ? markUnreadableBody(request, remedy) : request;
};
