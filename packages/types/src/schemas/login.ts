import * as z from 'zod';
import type { LoginRequest, LoginTokens } from '../models/login.js';
import { assumedNumber, assumedText } from '../primitives/assumed.js';
import { emailAddress } from '../primitives/email-address.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { secretText } from '../primitives/text.js';

/** Schema of {@link LoginRequest}. Assumed: all fields. */
export const loginRequestSchema: ObjectSchema<LoginRequest> = requestObject('LoginRequest', () => ({
  // Whoever swaps the two has the password here.
  email: emailAddress(true),
  password: secretText(),
}));

/** Schema of {@link LoginTokens}. Assumed: all fields. */
export const loginTokensSchema: ObjectSchema<LoginTokens> = responseObject('LoginTokens', () => ({
  accessToken: z.string(),
  refreshToken: assumedText(),
  expiresIn: assumedNumber(),
}));
