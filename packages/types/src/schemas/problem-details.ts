import * as z from 'zod';
import type { Output } from '../primitives/inference.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link FieldProblem}. */
export const fieldProblemSchema = responseObject(() => ({
  field: z.string(),
  message: z.string(),
}));
/** What is wrong with one field of a request. */
export interface FieldProblem extends Output<typeof fieldProblemSchema> {}

/** Schema of {@link ProblemDetails}. */
export const problemDetailsSchema = responseObject(() => ({
  /** `https://docs.voisnap.ai/errors/<slug>` */
  type: z.string().nullish(),
  title: z.string().nullish(),
  status: z.number().nullish(),
  detail: z.string().nullish(),
  /** Names the request when you write to Voisnap's support. */
  traceId: z.string().nullish(),
  /** Assumed: a list, or the map from field to messages that ASP.NET sends. */
  errors: z
    .union([z.array(fieldProblemSchema), z.record(z.string(), z.array(z.string()))])
    .nullish(),
}));
/** The body of every answer that is not a success (RFC 9457, `application/problem+json`). */
export interface ProblemDetails extends Output<typeof problemDetailsSchema> {}
