import * as z from 'zod';
import type { SetWhiteLabelDomainRequest, WhiteLabelDomain } from '../models/white-label-domain.js';
import {
  KNOWN_DOMAIN_STATUSES,
  KNOWN_SSL_STATUSES,
  KNOWN_VERIFICATION_METHODS,
} from '../models/white-label-domain.js';
import { timestamp } from '../primitives/dates.js';
import { domainName } from '../primitives/domain-name.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum, openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link SetWhiteLabelDomainRequest}. */
export const setWhiteLabelDomainRequestSchema: ObjectSchema<SetWhiteLabelDomainRequest> =
  requestObject('SetWhiteLabelDomainRequest', () => ({
    domain: domainName(),
    verificationMethod: openEnumInput(KNOWN_VERIFICATION_METHODS).optional(),
  }));

/** Schema of {@link WhiteLabelDomain}. */
export const whiteLabelDomainSchema: ObjectSchema<WhiteLabelDomain> = responseObject(
  'WhiteLabelDomain',
  () => ({
    domain: z.string(),
    status: openEnum(KNOWN_DOMAIN_STATUSES),
    cnameTarget: z.string().nullish(),
    verificationToken: z.string().nullish(),
    sslStatus: openEnum(KNOWN_SSL_STATUSES).nullish(),
    sslExpiresAt: timestamp().nullish(),
    verifiedAt: timestamp().nullish(),
  }),
);
