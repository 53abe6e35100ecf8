import * as z from 'zod';
import type { FieldProblem, ProblemDetails } from '../models/problem-details.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';
import { schemaFor } from '../primitives/schema-for.js';

/** Schema of {@link FieldProblem}. */
export const fieldProblemSchema: ObjectSchema<FieldProblem> = responseObject(
  'FieldProblem',
  () => ({
    field: z.string(),
    message: z.string(),
  }),
);

/** Schema of {@link ProblemDetails}. */
export const problemDetailsSchema: ObjectSchema<ProblemDetails> = responseObject(
  'ProblemDetails',
  () => ({
    type: z.string().nullish(),
    title: z.string().nullish(),
    status: z.number().nullish(),
    detail: z.string().nullish(),
    traceId: z.string().nullish(),
    errors: schemaFor<FieldProblem[] | Record<string, string[]>>()(
      z.union([z.array(fieldProblemSchema), z.record(z.string(), z.array(z.string()))]),
    ).nullish(),
  }),
);
