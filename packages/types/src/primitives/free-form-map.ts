import * as z from 'zod';
import { complain } from './complaint.js';

/**
 * A map whose keys and values belong to the caller: they go to the API, come back, and are never
 * renamed, copied or dropped on the way, at any depth. Values are anything that JSON can carry.
 */
export type FreeFormMap = Record<string, unknown>;

const isMap = (value: unknown): value is FreeFormMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const error = complain('an object that maps strings to JSON values');

/** A free-form map. The same object comes out. That JSON can carry it is looked at when it is sent. */
export const freeFormMap = () =>
  z.custom<FreeFormMap>(isMap, { error }).meta({ type: 'object', additionalProperties: true });
