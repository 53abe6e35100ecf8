/**
 * The part of Standard Schema v1 (https://standardschema.dev) that the engine uses. Schemas of Zod, Valibot and
 * ArkType have it. The engine depends on none of these packages.
 */
export interface Schema<Output = unknown> {
  /** The schema, as Standard Schema defines it. */
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    /** Compile-time only. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** The outcome of a validation: the value, or the issues. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One problem of a value, and its path. */
export interface SchemaIssue {
  /** What is wrong. */
  readonly message: string;
  /** Where it is wrong: names and indexes from the outermost. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /**
   * The assumption that a request breaks, if it breaks no documented rule: `'unknown-field'`, `'value'`. Such an
   * issue fails the request in `strict` mode only. An issue without an assumption is certain.
   */
  readonly assumption?: string | undefined;
  /** The known name that the user probably meant by an unknown name. */
  readonly meant?: string | undefined;
}

/** The schemas of one operation. A part without a schema is not checked. */
export interface OperationSchemas {
  /** Schema of the query parameters. */
  readonly query?: Schema | undefined;
  /** Schema of the body. */
  readonly body?: Schema | undefined;
  /** Schema of the body of a successful response. */
  readonly response?: Schema | undefined;
}

/** Loads the schemas of an operation. Called only when validation is on. */
export type LoadSchemas = (operationId: string) => Promise<OperationSchemas | undefined>;
