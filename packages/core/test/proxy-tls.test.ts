import { createServer } from 'node:https';
import { describe, expect, it } from 'vitest';
import { listen } from './local-server.js';
import { makeCertificate } from './make-certificate.js';
import { startProxy } from './proxy-server.js';
import { sendByEnvironment } from './send-by-environment.js';
import { createTemporaryFolder } from './temporary-files.js';

/** Calls an API over TLS through a proxy, from a process that trusts the certificate or not. */
const callOverTls = async ({ address, trusted }: { address: string; trusted: boolean }) => {
  const { key, cert } = makeCertificate(address);
  const authorizations: unknown[] = [];
  await using server = await listen(
    createServer({ key, cert }, (request, response) => {
      authorizations.push(request.headers.authorization);
      response.setHeader('content-type', 'application/json').end('{"number":1}');
    }),
  );
  await using proxy = await startProxy();
  await using folder = await createTemporaryFolder();
  const file = await folder.write('certificate.pem', cert);
  const url = server.url.replace('http:', 'https:');
  const outcome = await sendByEnvironment(url, {
    HTTPS_PROXY: proxy.url,
    ...(trusted && { NODE_EXTRA_CA_CERTS: file }),
  });
  const targets = proxy.tunnels.map(({ target }) => target);
  return { outcome, authorizations, targets, host: new URL(url).host, carried: proxy.carried() };
};

describe('TLS through a proxy', () => {
  it('reaches from the client to the API: the proxy carries what it cannot read', async () => {
    const call = await callOverTls({ address: '127.0.0.1', trusted: true });
    expect(call.outcome).toEqual({ number: 1 });
    expect(call.authorizations).toEqual(['Bearer key']);
    expect(call.targets).toEqual([call.host]);
    expect(call.carried.length).toBeGreaterThan(200);
    expect(call.carried).not.toMatch(/HTTP|[Aa]uthorization|Bearer|things/);
  });

  it('is refused, once, where the certificate is not trusted', async () => {
    const call = await callOverTls({ address: '127.0.0.1', trusted: false });
    expect(call.outcome.failure).toMatchObject({
      name: 'ConnectionError',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      requestSent: 'no',
      message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    expect(call.targets).toHaveLength(1);
    expect(call.authorizations).toEqual([]);
  });

  it('is refused, once, where the certificate is of another address', async () => {
    const call = await callOverTls({ address: '10.1.2.3', trusted: true });
    expect(call.outcome.failure).toMatchObject({
      name: 'ConnectionError',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      requestSent: 'no',
    });
    expect(call.targets).toHaveLength(1);
    expect(call.authorizations).toEqual([]);
  });
});
