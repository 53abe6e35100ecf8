import * as z from 'zod';
import { requestObject } from '../primitives/request-object.js';

/** The path or the query of an operation that has no parameters there. */
export const noFields = /* @__PURE__ */ requestObject(() => ({}));

/** The body of an operation that sends, or answers with, none. */
export const nothing = /* @__PURE__ */ z.undefined();
