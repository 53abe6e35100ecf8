import * as z from 'zod';
import type { FreeFormMap } from '../models/free-form-map.js';
import { fieldMessage } from './field-message.js';

const isMap = (value: unknown): value is FreeFormMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const error = fieldMessage('an object that maps strings to JSON values');

/** A free-form map. Parsing returns the same object. Whether JSON can hold it is checked when it is sent. */
export const freeFormMap = (): z.ZodType<FreeFormMap, FreeFormMap> =>
  z
    .custom<FreeFormMap>(isMap, { error })
    .meta({ type: 'object', additionalProperties: true }) as never;
