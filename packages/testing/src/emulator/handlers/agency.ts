import type { WhiteLabelDomain } from '@voisnap/types';
import { describePendingDomain } from '../entities/describe-domain.js';
import { Problem } from '../problems/problem.js';
import { findAgency } from '../state/find-agency.js';
import type { Tenant } from '../state/tenant.js';
import { startVerification } from './domain-verification.js';
import type { HandlersOf } from './handler.js';

/** Handlers of the operations on the settings of an agency. Assumed: every account may be an agency. */
export const agencyHandlers: HandlersOf<'agency'> = {
  'agency.setBillingMode': ({ body }, tenant) => {
    const { id } = findAgency(tenant);
    const { billingMode } = tenant.db.agency.change(id, { billingMode: body.mode });
    return { mode: billingMode };
  },
  'agency.whiteLabel.setDomain': ({ body }, tenant) => {
    const { id } = findAgency(tenant);
    const pending = describePendingDomain(body.domain, tenant.newId('vsnp-verify-'));
    tenant.db.agency.change(id, { domain: pending });
    startVerification(tenant, id);
    return requireDomain(tenant);
  },
  'agency.whiteLabel.getDomain': (_, tenant) => {
    tenant.jobs.countRead(findAgency(tenant).id);
    return requireDomain(tenant);
  },
  'agency.whiteLabel.setBranding': ({ body }, tenant) => {
    const { id } = findAgency(tenant);
    // Assumed: a PUT replaces the whole branding. A change alone would merge it with the previous one.
    tenant.db.agency.change(id, { branding: null });
    return tenant.db.agency.change(id, { branding: body }).branding ?? {};
  },
};

/**
 * Assumed: without a domain there is nothing to get.
 * @throws Problem 404 when no domain is set.
 */
function requireDomain(tenant: Tenant): WhiteLabelDomain {
  const { domain } = findAgency(tenant);
  if (!domain) throw new Problem('not-found', 'The agency has no white-label domain.');
  return domain;
}
