import * as z from 'zod';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { requestObject } from '../primitives/request-object.js';

/** Schema of the path or the query of an operation without parameters there. */
export const noFields: ObjectSchema<object> = /* @__PURE__ */ requestObject('NoFields', () => ({}));

/** Schema of an absent body of a request or a response. */
export const nothing: z.ZodUndefined = /* @__PURE__ */ z.undefined();

/** Whether a schema is that of an absent body. */
export const isNothing = (schema: object): boolean => schema === nothing;
