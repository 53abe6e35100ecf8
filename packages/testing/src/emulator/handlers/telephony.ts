import {
  provisionNumberRequestSchema,
  type SearchNumbersParams,
  type TelephonyNumber,
} from '@voisnap/types';
import { models } from '../entities/models.js';
import { describeNumber } from '../numbers/describe-number.js';
import { searchNumbers } from '../numbers/search-numbers.js';
import { conflict, type FieldError, invalidRequest } from '../problems/problem.js';
import type { Tenant } from '../state/tenant.js';
import { findExtraFields } from './extra-fields.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { deleteEntity, requireAgent, requireEntity } from './require-entity.js';

/** Default country of a search for numbers. Assumed. */
const DEFAULT_COUNTRY = 'US';
const DEFAULT_LIMIT = 10;

const requireNumber = ({ db }: Tenant, id: string): TelephonyNumber =>
  requireEntity(db.telephonyNumber, id);

const isProvisioned = ({ db }: Tenant, phoneNumber: string): boolean =>
  db.telephonyNumber.rows().some((number) => number.phoneNumber === phoneNumber);

/** Handlers of the operations on phone numbers. */
export const telephonyHandlers: HandlersOf<'telephony'> = {
  'telephony.numbers.search': ({ query }, tenant) => {
    const { country = DEFAULT_COUNTRY, capabilities = [], limit = DEFAULT_LIMIT } = query;
    const { areaCode, contains } = readDigits(query);
    const numbers = searchNumbers(
      {
        country: country.toUpperCase(),
        areaCode,
        contains: contains ?? '',
        capabilities,
        provider: query.provider,
        tollFree: query.tollFree,
        limit,
        isTaken: (phoneNumber) => isProvisioned(tenant, phoneNumber),
      },
      tenant.random,
    );
    return { numbers };
  },
  'telephony.numbers.provision': ({ body }, tenant) => {
    const { phoneNumber, provider, friendlyName } = body;
    if (isProvisioned(tenant, phoneNumber)) {
      throw conflict(`The number ${phoneNumber} is already provisioned.`);
    }
    const { country, capabilities, monthlyCostUsd } = describeNumber(phoneNumber, tenant.random);
    return tenant.db.telephonyNumber.add({
      ...findExtraFields(body, provisionNumberRequestSchema, models.telephonyNumber),
      id: tenant.newId('num_'),
      phoneNumber,
      assignedAgentName: null,
      assignedAgentId: null,
      provider,
      friendlyName: friendlyName ?? null,
      country,
      capabilities,
      monthlyCostUsd,
      status: 'active',
      createdAt: tenant.clock.iso(),
    });
  },
  'telephony.numbers.assign': ({ path, body }, tenant) => {
    const { id } = requireNumber(tenant, path.numberId);
    const agent = requireAgent(tenant, body.agentId);
    const patch = { assignedAgentId: agent.id, assignedAgentName: agent.name };
    return tenant.db.telephonyNumber.change(id, patch);
  },
  'telephony.numbers.list': ({ query }, { db }) => {
    const rows = db.telephonyNumber.rows();
    return listPage({ rows, model: models.telephonyNumber, sortedBy: 'createdAt' }, query);
  },
  'telephony.numbers.get': ({ path }, tenant) => requireNumber(tenant, path.numberId),
  'telephony.numbers.release': ({ path }, { db }) => {
    deleteEntity(db.telephonyNumber, path.numberId);
    return undefined;
  },
};

/** Accepts digits as people write them: `(415)`, `+1 415`. */
function readDigits(query: SearchNumbersParams): { areaCode?: string; contains?: string } {
  const errors: FieldError[] = [];
  const digits: { areaCode?: string; contains?: string } = {};
  for (const field of ['areaCode', 'contains'] as const) {
    const value = query[field];
    if (value === undefined) continue;
    digits[field] = value.replace(/[\s()+.-]/g, '');
    if (!/^\d+$/.test(digits[field])) {
      const message = `${field} must consist of digits, such as 415; got ${JSON.stringify(value)}`;
      errors.push({ field, message });
    }
  }
  if (errors.length > 0) throw invalidRequest(errors);
  return digits;
}
