import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear } from '../../../../cpu-time.js';
import { redactUrl } from './redact-url.js';

const base = 'https://api.voisnap.ai/api/v1';
const e164 = fc.stringMatching(/^[1-9]\d{7,14}$/).map((digits) => `+${digits}`);

describe('redactUrl', () => {
  it.each([
    ['?toNumber=%2B14155550199', '?toNumber=%2B***99'],
    ['?toNumber=+14155550199', '?toNumber=%2B***99'],
    ['?to=%28415%29%20555-0199', '?to=***99'],
    ['?to=4155550199&page=2', '?to=***99&page=2'],
    ['/numbers/%2B14155550199/assign', '/numbers/%2B***99/assign'],
    ['?numbers=%2B14155550100,%2B14155550199', '?numbers=%2B***00%2C%2B***99'],
  ])('masks the number in %s', (part, expected) => {
    expect(redactUrl(`${base}/things${part}`)).toBe(`${base}/things${expected}`);
  });

  it.each([
    '/agents/agt_01HXK8Z3MNPQRS',
    '/calls/obc_0123456789012345',
    '?dateFrom=2025-06-01&dateTo=2025-06-30',
    '?dateFrom=2025-06-01T09%3A00%3A00.000Z',
    '?page=12&pageSize=100&areaCode=415',
    '',
  ])('leaves %s as it is', (part) => {
    expect(redactUrl(`${base}/x${part}`)).toBe(`${base}/x${part}`);
  });

  it('removes keys', () => {
    expect(redactUrl(`${base}/x?note=vsnp_live_abc`)).toBe(`${base}/x?note=vsnp_live_[redacted]`);
  });

  it('shows no E.164 number, at any place and in any encoding', () => {
    const encodings = [(text: string) => text, encodeURIComponent];
    fc.assert(
      fc.property(e164, fc.constantFrom(...encodings), (number, encode) => {
        for (const url of [`${base}/${encode(number)}/x`, `${base}/x?a=1&to=${encode(number)}`]) {
          expect(redactUrl(url)).not.toContain(number.slice(1));
        }
      }),
    );
  });

  it.each(['(', '+', '1', '1 ', '(1', '1)', ' ', '.', '-', 'a1', '+(', '%', '%28', '&a=(', '/('])(
    'takes no more than linear time for %j, repeated',
    (piece) => {
      const url = (text: string) => `${base}/x?search=${text}`;
      expect(isLinear((text) => redactUrl(url(text)), piece)).toBe(true);
      const encoded = (text: string) => url(encodeURIComponent(text));
      expect(isLinear((text) => redactUrl(encoded(text)), piece)).toBe(true);
    },
  );

  it('never throws for a text that URL accepts', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => void redactUrl(url)));
  });
});
