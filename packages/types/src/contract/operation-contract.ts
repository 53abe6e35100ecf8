import type { z } from 'zod';

/**
 * The schemas of one operation. Every part is there: what an operation lacks is described by
 * {@link noFields} or {@link nothing}.
 */
export interface OperationContract {
  /** Values for the `{names}` in the path. */
  readonly pathParams: z.ZodObject;
  /** Query parameters: validate `{}` when a call has none. */
  readonly query: z.ZodObject;
  /** The body, `undefined` when there is none; for an upload, the fields of its form. */
  readonly body: z.ZodType;
  /** The body of a successful answer; `undefined` when there is none. */
  readonly response: z.ZodType;
}
