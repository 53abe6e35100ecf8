import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf } from '../../../test/handle.js';

const MINUTE = 60_000;
const setDomain = { body: { domain: 'app.example.com', verificationMethod: 'cname' } };

describe('agency.setBillingMode', () => {
  it('stores the mode, also one that nobody knows', async () => {
    const { handle, db } = createHandledTenant();
    for (const mode of ['platform_billed', 'self_billed', 'reseller']) {
      expect(await handle('agency.setBillingMode', { body: { mode } })).toEqual({ mode });
      expect(db.agency.all()).toMatchObject([{ billingMode: mode }]);
    }
  });
});

describe('agency.whiteLabel.setDomain', () => {
  it('returns what the DNS record must be, and waits for the verification', async () => {
    const { handle } = createHandledTenant();
    const pending = {
      domain: 'app.example.com',
      status: 'pending_verification',
      cnameTarget: 'agency.voisnap.ai',
      verificationToken: expect.stringMatching(/^vsnp-verify-/),
      sslStatus: 'pending',
      sslExpiresAt: null,
      verifiedAt: null,
    };
    expect(await handle('agency.whiteLabel.setDomain', setDomain)).toEqual(pending);
    expect(await handle('agency.whiteLabel.getDomain')).toEqual(pending);
  });

  it('verifies the domain half an hour later, on the clock of the mock', async () => {
    const { handle, clock } = createHandledTenant();
    await handle('agency.whiteLabel.setDomain', setDomain);
    clock.moveBy(30 * MINUTE - 1);
    expect((await handle('agency.whiteLabel.getDomain')).status).toBe('pending_verification');
    clock.moveBy(1);
    expect(await handle('agency.whiteLabel.getDomain')).toMatchObject({
      domain: 'app.example.com',
      status: 'active',
      sslStatus: 'active',
      sslExpiresAt: '2025-09-14T09:30:00.000Z',
      verifiedAt: '2025-06-16T09:30:00.000Z',
    });
  });

  it('begins anew with another domain, with another token', async () => {
    const { handle, clock } = createHandledTenant();
    const first = await handle('agency.whiteLabel.setDomain', setDomain);
    clock.moveBy(20 * MINUTE);
    const second = await handle('agency.whiteLabel.setDomain', {
      body: { domain: 'voice.example.com' },
    });
    expect(second.verificationToken).not.toBe(first.verificationToken);
    clock.moveBy(20 * MINUTE);
    expect(await handle('agency.whiteLabel.getDomain')).toEqual(second);
    clock.moveBy(10 * MINUTE);
    expect((await handle('agency.whiteLabel.getDomain')).verifiedAt).toBe(
      '2025-06-16T09:50:00.000Z',
    );
  });

  it.each([
    ['immediate', 'active', 'active'],
    ['1h', 'pending_verification', 'pending_verification'],
    [{ reads: 1 }, 'pending_verification', 'active'],
  ] as const)('verifies as jobs.set() says: %j', async (takes, first, second) => {
    const { handle, tenant, clock } = createHandledTenant();
    tenant.jobSettings.add('domain.verification', { takes });
    await handle('agency.whiteLabel.setDomain', setDomain);
    expect((await handle('agency.whiteLabel.getDomain')).status).toBe(first);
    clock.moveBy(59 * MINUTE);
    expect((await handle('agency.whiteLabel.getDomain')).status).toBe(second);
  });

  it('verifies nothing after the test has removed the domain or the agency', async () => {
    const { handle, db, clock } = createHandledTenant();
    await handle('agency.whiteLabel.setDomain', setDomain);
    const [{ id = '' } = {}] = db.agency.all();
    db.agency.update(id, { domain: null });
    clock.moveBy(30 * MINUTE);
    expect(db.agency.get(id)?.domain).toBeNull();
    await handle('agency.whiteLabel.setDomain', setDomain);
    db.agency.delete(id);
    clock.moveBy(30 * MINUTE);
    expect(db.agency.size).toBe(0);
  });
});

describe('agency.whiteLabel.getDomain', () => {
  it('answers 404 without a domain', async () => {
    const { handle } = createHandledTenant();
    const problem = await problemOf(handle('agency.whiteLabel.getDomain'));
    expect(problem).toMatchObject({ status: 404, detail: 'The agency has no white-label domain.' });
  });

  it('returns the domain of a seed, verified unless its status is another', async () => {
    const { handle, db } = createHandledTenant();
    const { id } = db.agency.insert({ domain: { domain: 'app.acme.example' } });
    expect(await handle('agency.whiteLabel.getDomain')).toMatchObject({
      domain: 'app.acme.example',
      status: 'active',
      verifiedAt: '2025-06-16T09:00:00.000Z',
    });
    db.agency.delete(id);
    db.agency.insert({ domain: { status: 'pending_verification' } });
    expect(await handle('agency.whiteLabel.getDomain')).toMatchObject({
      status: 'pending_verification',
      verifiedAt: null,
    });
  });
});

describe('agency.whiteLabel.setBranding', () => {
  it('stores and returns the branding, with fields that nobody knows', async () => {
    const { handle, db } = createHandledTenant();
    const body = { companyName: 'Acme', colors: { primary: '#1a73e8' }, fontFamily: 'Inter' };
    expect(await handle('agency.whiteLabel.setBranding', { body })).toEqual(body);
    expect(db.agency.all()).toMatchObject([{ branding: body }]);
  });

  it('replaces the whole branding', async () => {
    const { handle } = createHandledTenant();
    await handle('agency.whiteLabel.setBranding', { body: { colors: { primary: '#1a73e8' } } });
    const body = { colors: { accent: '#f9ab00' } };
    expect(await handle('agency.whiteLabel.setBranding', { body })).toEqual(body);
  });
});
