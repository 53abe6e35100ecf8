import * as z from 'zod';
import type { FreeFormMap } from '../models/free-form-map.js';
import { freeFormMapRule } from '../rules/free-form-map.js';
import { describeCheck } from './describe-check.js';

/** A free-form map. Parsing returns the same object. Whether JSON can hold it is checked when it is sent. */
export const freeFormMap = (): z.ZodType<FreeFormMap, FreeFormMap> => {
  const { accepts, explain: error } = freeFormMapRule();
  const schema = z
    .custom<FreeFormMap>(accepts, { error })
    .meta({ type: 'object', additionalProperties: true });
  return describeCheck(schema, 'freeFormMap') as never;
};
