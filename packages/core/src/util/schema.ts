/**
 * The part of Standard Schema v1 (https://standardschema.dev) that the engine uses. Zod, Valibot and
 * ArkType schemas all fit, and the engine depends on none of them.
 */
export interface Schema<Output = unknown> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    /** Compile-time only. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** The outcome of a validation: the value, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong, and where. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /**
   * On what the issue of a request rests where no documented rule is broken: `'unknown-field'`,
   * `'value'`. The request is refused for it in `strict` alone. An issue without one is sure.
   */
  readonly assumption?: string | undefined;
  /** The known name that an unknown one was taken for a slip of. */
  readonly meant?: string | undefined;
}

/** The schemas of one operation. A part that is not there is not checked. */
export interface OperationSchemas {
  readonly query?: Schema | undefined;
  readonly body?: Schema | undefined;
  readonly response?: Schema | undefined;
}

/** Finds the schemas of an operation. Asked only when validation is on, so that it can load late. */
export type LoadSchemas = (operationId: string) => Promise<OperationSchemas | undefined>;
