import type { WireRequest, WireResponse } from '../transport/transport.js';
import { redacted } from '../util/redact.js';

/** Shorter ones would be found by chance in the middle of words. */
const shortest = 8;

/**
 * Takes the credential that a request carried out of its answer. Some servers quote what they refuse,
 * and a token of one's own has no form by which it could be told.
 */
export function hideCredential<Received extends Exchange>(received: Received): Received {
  const { request, response } = received;
  const credential = request.headers.authorization?.replace(/^(?:Bearer|Basic) /i, '') ?? '';
  if (credential.length < shortest) return received;
  const forms = [credential, encodeURIComponent(credential)];
  const hide = (text: string): string =>
    forms.reduce((shown, form) => shown.replaceAll(form, redacted), text);
  const headers = Object.entries(response.headers).map(([name, value]) => [name, hide(value)]);
  const shown: WireResponse = {
    ...response,
    text: hide(response.text),
    headers: Object.fromEntries(headers),
  };
  return { ...received, response: shown };
}

interface Exchange {
  readonly request: WireRequest;
  readonly response: WireResponse;
}
