import { fitUrl } from '../fit-request.js';
import { markResponseWhenDone } from '../response-when-done.js';
import { markUnreadableBody } from '../unreadable-body.js';
import type { ReadLambdaEvent } from './lambda-event.js';

const parsed =
  'The body of the event was parsed before it came to the webhook handler, so the text that was signed is gone. Remove the ' +
  'middleware that parses it, like httpJsonBodyParser of Middy, from this function.';

const noBase64 =
  'The event says that its body is in base64, and it is not: what stands before the webhook handler has decoded the body, or ' +
  'has set isBase64Encoded wrongly. Let it pass both as they came.';

const readUrl = ({ headers, path, query }: ReadLambdaEvent): string =>
  fitUrl('https', headers.get('host') ?? 'localhost', `${path}${query && `?${query}`}`);

/** Returns the bytes that base64 stands for, or `undefined` for what is none. */
const decodeBase64 = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** Returns the request that an event stands for, marked with what the webhook handler has to know. */
export const toRequest = (event: ReadLambdaEvent): Request =>
  markResponseWhenDone(createRequest(event));

const createRequest = (event: ReadLambdaEvent): Request => {
  const { method, headers, body, isBase64Encoded } = event;
  const create = (text?: string | Uint8Array) =>
    new Request(readUrl(event), { method, headers, ...(text !== undefined && { body: text }) });
  // Any other method is refused, whatever its body.
  if (method !== 'POST') return create();
  if (typeof body === 'object' && body !== null) return markUnreadableBody(create(), parsed);
  const text = typeof body === 'string' ? body : '';
  const bytes = isBase64Encoded ? decodeBase64(text) : text;
  return bytes === undefined ? markUnreadableBody(create(), noBase64) : create(bytes);
};
