import { zValidator } from '@hono/zod-validator';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { FormState } from './form-state.js';
import { toTexts } from './to-texts.js';

/** A middleware that leaves the checked form in `c.req.valid('form')`. */
export type ValidForm<Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { form: z.input<Schema> }; out: { form: z.output<Schema> } }
>;

/**
 * Checks a posted form. A wrong one is shown again, with what was typed and a message at each field.
 * @param show - shows the form; with status 422.
 */
export const validForm = <Schema extends z.ZodType>(
  schema: Schema,
  show: (c: Context, form: FormState) => Response | Promise<Response>,
): ValidForm<Schema> =>
  zValidator('form', schema, (result, c) => {
    if (result.success) return undefined;
    const { fieldErrors, formErrors } = z.flattenError(result.error);
    const errors = fieldErrors as FormState['errors'];
    return show(c, { values: toTexts(result.data as object), errors, problems: formErrors });
  }) as unknown as ValidForm<Schema>;
