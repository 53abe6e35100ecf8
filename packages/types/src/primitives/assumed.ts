import * as z from 'zod';

/**
 * A field of a response whose type no documentation shows: the type is the one that we offer to
 * compilers and to the OpenAPI document, and whatever comes passes.
 *
 * @param jsonSchema - what it is in the OpenAPI document.
 */
export const assumed = <Value>(jsonSchema: { readonly type: string } & Record<string, unknown>) =>
  z
    .custom<Value>()
    .meta({ ...jsonSchema })
    .nullish();

/** Text, as far as we know. */
export const assumedText = () => assumed<string>({ type: 'string' });

/** A number, as far as we know. */
export const assumedNumber = () => assumed<number>({ type: 'number' });

/** A point in time as text, as far as we know. */
export const assumedTimestamp = () => assumed<string>({ type: 'string', format: 'date-time' });
