import type { Context } from 'hono';
import type { z } from 'zod';
import { emptyForm, type FormState } from './form-state.js';
import { type Issue, wrongForm } from './wrong-form.js';

/** The filters in the address of a list, and the form that shows them. */
export interface Search<Filters> {
  readonly form: FormState;
  /** Absent when something in the address cannot be asked for. */
  readonly filters?: Filters;
}

/** Reads the search of a list from its address. Parameters of old links that are no fields any more are left out. */
export const readSearch = <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Search<z.output<Schema>> => {
  const asked = c.req.query();
  const result = schema.safeParse(asked);
  return result.success
    ? { form: emptyForm(asked), filters: result.data }
    : { form: wrongForm(asked, result.error.issues as Issue[]) };
};
