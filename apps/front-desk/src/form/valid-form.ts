import { zValidator } from '@hono/zod-validator';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { FormState } from './form-state.js';
import { nestNames } from './nest-names.js';
import { type Issue, wrongForm } from './wrong-form.js';

/** A middleware that leaves the checked form in `c.req.valid('form')`. */
export type ValidForm<Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { form: z.input<Schema> }; out: { form: z.output<Schema> } }
>;

/**
 * Checks a posted form. A wrong one is shown again, with what was typed and a message at each field.
 * @param schema - of the API's own shape: a field `voice.speed` is `voice: group({ speed: … })`.
 * @param show - shows the form, with its status.
 */
export const validForm = <Schema extends z.ZodType>(
  schema: Schema,
  show: (c: Context, form: FormState) => Response | Promise<Response>,
): ValidForm<Schema> =>
  zValidator('form', z.preprocess(nestNames, schema), (result, c) => {
    if (result.success) return undefined;
    return show(c, wrongForm(result.data as object, result.error.issues as Issue[]));
  }) as unknown as ValidForm<Schema>;
