import type { CreateApiKeyRequest } from '../models/api-key-requests.js';
import { KNOWN_API_KEY_SCOPES } from '../models/api-key-scopes.js';
import { datetime } from '../primitives/dates.js';
import { nonEmptyListOf } from '../primitives/lists.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Sent under one of these names, a key that is meant to expire would never do so. */
const synonyms = { expiresAt: ['expires', 'expiry', 'expiration', 'expirationDate', 'expiresIn'] };

/** Schema of {@link CreateApiKeyRequest}. */
export const createApiKeyRequestSchema: ObjectSchema<CreateApiKeyRequest> = requestObject(
  'CreateApiKeyRequest',
  () => ({
    name: nonEmptyText(),
    scopes: nonEmptyListOf(
      openEnumInput(KNOWN_API_KEY_SCOPES, { allKnown: true }),
      'a list of at least one scope, such as ["agents:read"]',
    ),
    expiresAt: datetime().optional(),
  }),
  { synonyms },
);
