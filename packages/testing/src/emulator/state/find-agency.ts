import type { AgencySettings } from '../entities/agency-settings.js';
import type { Tenant } from './tenant.js';

/** Returns the settings of a tenant's agency: the last ones stored, or new ones. */
export const findAgency = ({ db, agencyId }: Pick<Tenant, 'db' | 'agencyId'>): AgencySettings =>
  db.agency.all().at(-1) ?? db.agency.insert({ id: agencyId });
