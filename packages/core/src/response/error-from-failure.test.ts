import { describe, expect, it } from 'vitest';
import { ValidationError } from '../errors/api-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { TransportFailure } from '../transport/transport.js';
import type { RequestSent } from '../util/request-sent.js';
import { errorFromFailure } from './error-from-failure.js';

const request = {
  method: 'POST',
  url: 'https://api.voisnap.ai/api/v1/outbound-calls',
  headers: {},
} as const;

const fail = (
  code: string | undefined,
  requestSent: RequestSent,
  { cause = new Error('low'), url = request.url as string, method = 'POST' as 'POST' | 'GET' } = {},
) =>
  errorFromFailure(new TransportFailure('other side closed', { code, requestSent, cause }), {
    request: { ...request, url, method },
    attempt: 3,
  });

describe('errorFromFailure', () => {
  it('carries the code, the request, whether it was sent, and the cause', () => {
    const cause = new Error('connect ECONNREFUSED');
    const error = fail('ECONNREFUSED', 'no', { cause });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      code: 'ECONNREFUSED',
      requestSent: 'no',
      request: { method: 'POST', url: request.url, attempt: 3 },
      cause,
      status: undefined,
    });
  });

  it.each([
    ['ECONNREFUSED', 'Check baseUrl, and that a server listens there.'],
    ['ENOTFOUND', 'could not be resolved'],
    ['EAI_AGAIN', 'could not be resolved'],
    ['UND_ERR_CONNECT_TIMEOUT', 'The server did not respond in time'],
    ['CERT_HAS_EXPIRED', 'The certificate was not accepted: other side closed.'],
    ['EMFILE', 'Lower the option maxConcurrency'],
    ['EADDRNOTAVAIL', 'Lower the option maxConcurrency'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'The server speaks plain HTTP on this port. Check the scheme'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'The TLS handshake failed. Check baseUrl'],
    ['EWEIRD', 'other side closed. Check baseUrl and the network.'],
  ])('says of %s that nothing was sent, and what to look at', (code, advice) => {
    const { message } = fail(code, 'no');
    expect(message).toContain(
      `Could not connect to api.voisnap.ai:443 (${code}), so nothing was sent.`,
    );
    expect(message).toContain(advice);
  });

  it('says nothing of certificates, and nothing of OpenSSL, of a port that speaks no TLS', () => {
    const { message } = fail('ERR_SSL_WRONG_VERSION_NUMBER', 'no');
    expect(message).not.toMatch(/certificate|other side closed/);
  });

  it('names the option for hosts with several addresses that are slow', () => {
    const cause = new AggregateError([new Error('slow')]);
    expect(fail('ETIMEDOUT', 'no', { cause }).message).toContain('autoSelectFamilyAttemptTimeout');
    expect(fail('ETIMEDOUT', 'no').message).not.toContain('autoSelectFamilyAttemptTimeout');
  });

  it('names the port of the URL, and the reason where there is no code', () => {
    expect(fail(undefined, 'no', { url: 'http://127.0.0.1:4010/agents' }).message).toContain(
      'Could not connect to 127.0.0.1:4010 (other side closed)',
    );
    expect(fail('ECONNREFUSED', 'no', { url: 'http://localhost/agents' }).message).toContain(
      'localhost:80',
    );
  });

  it('says how to find out when a write may have been carried out', () => {
    expect(fail('ECONNRESET', 'maybe').message).toBe(
      'The connection to api.voisnap.ai:443 failed before the response to POST /api/v1/outbound-calls arrived (ECONNRESET). The API may have carried out this POST. Check whether it did (get or list the resource) before you send it again.',
    );
  });

  it('says that a read can be sent again', () => {
    expect(fail('ECONNRESET', 'maybe', { method: 'GET' }).message).toContain(
      'you can send the request again',
    );
  });

  it('says that the source failed when it was the upload', () => {
    expect(fail('upload_failed', 'maybe').message).toMatch(
      /^The upload source failed: other side closed\. The request was aborted\./,
    );
    expect(fail('upload_failed', 'no').message).toContain('Nothing was sent.');
  });

  it('says that the client was closed, and whether the request had left', () => {
    expect(fail('closed', 'no').message).toBe(
      'The client was closed. Nothing was sent. Create a new client.',
    );
    expect(fail('closed', 'maybe').message).toMatch(/^The client was closed\. The API may have/);
  });

  it('says of a redirect that is hidden why it is not followed', () => {
    expect(fail('redirected', 'maybe').message).toMatch(/redirects are not followed.*baseUrl/);
  });

  it('hands on an error of ours that the source threw', () => {
    const cause = new ValidationError('file: too large');
    expect(fail('upload_failed', 'maybe', { cause })).toBe(cause);
  });
});
