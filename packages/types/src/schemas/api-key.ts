import * as z from 'zod';
import type { ApiKey } from '../models/api-key.js';
import { KNOWN_API_KEY_SCOPES } from '../models/api-key-scopes.js';
import { assumedEnums, assumedText, assumedTimestamp } from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link ApiKey}. Assumed: all fields. */
export const apiKeySchema: ObjectSchema<ApiKey> = responseObject('ApiKey', () => ({
  id: assumedText(),
  name: assumedText(),
  scopes: assumedEnums(KNOWN_API_KEY_SCOPES),
  key: z.string(),
  expiresAt: assumedTimestamp(),
  createdAt: assumedTimestamp(),
}));
