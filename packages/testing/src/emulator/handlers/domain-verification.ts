import { parseDuration } from '../../shared/duration.js';
import { describeVerification } from '../entities/describe-domain.js';
import type { Tenant } from '../state/tenant.js';

/** How long a verification takes. Documented: "usually within 30 minutes". */
const DEFAULT_DURATION = '30m';

/** Schedules the end of a domain's verification: the domain becomes `active`, and has a certificate. */
export function startVerification(tenant: Tenant, agencyId: string): void {
  const { db, jobs, clock } = tenant;
  const { takes = DEFAULT_DURATION } = tenant.jobSettings.find('domain.verification');
  const finish = () => {
    if (!db.agency.get(agencyId)?.domain) return;
    db.agency.change(agencyId, { domain: describeVerification(clock.now()) });
  };
  if (takes === 'immediate') finish();
  else if (typeof takes === 'object') jobs.scheduleByReads(agencyId, takes.reads, finish);
  else jobs.schedule(agencyId, parseDuration(takes), finish);
}
