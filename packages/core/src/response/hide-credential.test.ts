import { describe, expect, it } from 'vitest';
import { hideCredential } from './hide-credential.js';

const hide = (authorization: string | undefined, text: string) => {
  const headers = authorization === undefined ? {} : { authorization };
  const { response } = hideCredential({
    request: { method: 'GET', url: 'https://api.test/', headers },
    response: { status: 403, text, headers: { 'x-echo': text } },
  });
  return [response.text, response.headers['x-echo']];
};

describe('hideCredential', () => {
  it('takes a token of any form out of body and headers, also where it is encoded', () => {
    const token = 'my+own/token=';
    const text = `You sent ${token}, that is ${encodeURIComponent(token)}.`;
    const shown = 'You sent [redacted], that is [redacted].';
    expect(hide(`Bearer ${token}`, text)).toEqual([shown, shown]);
  });

  it('leaves the answer to a request without a credential, or with a very short one', () => {
    expect(hide(undefined, 'key')).toEqual(['key', 'key']);
    expect(hide('Bearer key', 'monkey')).toEqual(['monkey', 'monkey']);
  });
});
