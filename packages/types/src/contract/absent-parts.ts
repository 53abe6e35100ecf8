import * as z from 'zod';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';

/** The path or the query of an operation that has no parameters there. */
export const noFields: ObjectSchema<object> = /* @__PURE__ */ requestObject('NoFields', () => ({}));

/** The body of an operation that sends, or answers with, none. */
export const nothing: z.ZodUndefined = /* @__PURE__ */ z.undefined();
