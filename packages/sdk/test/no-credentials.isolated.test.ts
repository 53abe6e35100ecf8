import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, VoisnapClient, WebhookVerificationError } from '../src/index.js';

let sent = 0;
const fetch = async () => {
  sent += 1;
  return Response.json({ data: [], page: 1, pageSize: 25, total: 0, totalPages: 0 });
};
const make = (options = {}) => new VoisnapClient({ fetch, logLevel: 'off', ...options });

afterEach(() => {
  sent = 0;
  vi.unstubAllEnvs();
});

const refuse = async (call: () => PromiseLike<unknown>): Promise<Error> => {
  const error = await Promise.resolve(call()).then(
    () => expect.fail('the call was not refused'),
    (reason: unknown) => reason as Error,
  );
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(sent).toBe(0);
  return error;
};

describe('a client without credentials', () => {
  it('can be constructed, and each kind of call rejects and says what to pass', async () => {
    const client = make();
    const folder = await mkdtemp(join(tmpdir(), 'voisnap-'));
    const path = join(folder, 'faq.txt');
    await writeFile(path, 'Returns are free.');
    const errors = [
      await refuse(() => client.agents.get('agt_1')),
      await refuse(() => client.agents.list()),
      await refuse(() => client.agents.list()[Symbol.asyncIterator]().next()),
      await refuse(() => client.agents.listAll()),
      await refuse(() => client.agents.get('agt_1').withResponse()),
      await refuse(() => client.request({ method: 'GET', path: '/agents' })),
      await refuse(() => client.knowledgeBase.uploadAndWait({ file: { path } })),
      await refuse(() => client.outboundCalls.waitUntilEnded('call_1')),
      await refuse(() =>
        client.outboundCalls.createAndWait({ agentId: 'agt_1', toNumber: '+14155550199' }),
      ),
    ];
    for (const error of errors) {
      expect(error.message).toMatch(/^No credentials.*Nothing was sent.*apiKey.*VOISNAP_API_KEY/);
    }
    // Each call has an error of its own, because each sets its attempts on it.
    expect(new Set(errors).size).toBe(errors.length);
    await rm(folder, { recursive: true });
  });

  it('can be printed, verify webhooks and be closed', async () => {
    const client = make();
    JSON.stringify(client);
    const verifying = client.webhooks.verify('{}', {}, 'whsec_secret');
    await expect(verifying).rejects.toBeInstanceOf(WebhookVerificationError);
    await client.close();
    const error = await refuse(() => client.agents.get('agt_1'));
    expect(error.message).toContain('client is closed');
  });

  it('reads the environment again with each call until it finds credentials', async () => {
    const client = make();
    vi.stubEnv('VOISNAP_API_KEY', '');
    await refuse(() => client.agents.list());
    vi.stubEnv('VOISNAP_API_KEY', 'vsnp_sb_late');
    await client.agents.list();
    vi.stubEnv('VOISNAP_API_KEY', undefined);
    await client.agents.list();
    expect(sent).toBe(2);
  });

  it('sends calls that have their own Authorization header', async () => {
    await make().agents.list({}, { headers: { authorization: 'Bearer eyJ' } });
    await make({ headers: { Authorization: 'Bearer eyJ' } }).agents.list();
    expect(sent).toBe(2);
  });

  it('is rejected by the constructor when any other option is wrong', () => {
    expect(() => make({ timeout: 30 })).toThrow(ConfigurationError);
    expect(() => make({ apiKey: '' })).toThrow('apiKey is empty');
    vi.stubEnv('VOISNAP_API_KEY', 'vsnp_sb_\n');
    expect(() => make()).toThrow("environment's VOISNAP_API_KEY contains a line break");
  });
});
