import type { z } from 'zod';

/** The schemas of one operation. Absent parts have the schema {@link noFields} or {@link nothing}. */
export interface OperationContract {
  /** Values of the `{names}` in the path. */
  readonly pathParams: z.ZodObject;
  /** Query parameters. Validate `{}` when a call has none. */
  readonly query: z.ZodObject;
  /** Body of the request: `undefined` when it has none, the fields of the form when it is an upload. */
  readonly body: z.ZodType;
  /** Body of a successful response: `undefined` when it has none. */
  readonly response: z.ZodType;
}
