/** HTTP methods of the API. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Whether a request is sent again after a lost response, that is, when the API may have carried it out:
 * - `safe`: only reads. Sent again.
 * - `idempotent`: has the same result when carried out twice. Sent again.
 * - `unsafe`: has another result when carried out twice, such as a second phone call. Not sent again.
 *
 * RFC 9110, section 9.2.
 */
export type RetryClass = 'safe' | 'idempotent' | 'unsafe';

/** The types of an operation's input and response. Compile-time only. */
export interface OperationTypes {
  /** What a call takes. */
  readonly input: OperationInput;
  /** What a call gives. */
  readonly response: unknown;
}

/** The input of one call of an operation. */
export interface OperationInput {
  /** Values for the `{names}` in the operation's path. */
  readonly path?: object | undefined;
  /** Query parameters. */
  readonly query?: object | undefined;
  /** The body: JSON, or the fields of an upload. */
  readonly body?: unknown;
}

/** How an operation's body is sent as `multipart/form-data` (RFC 7578). */
export interface MultipartDescription {
  /** The field that holds the file. */
  readonly fileField: string;
  /** Fields sent as JSON text. Other arrays become repeated fields. */
  readonly jsonFields: readonly string[];
  /** Largest file that the API accepts, in bytes. */
  readonly maxFileBytes: number;
  /** Media type by file name extension (lower case, without the dot), for files without a type. */
  readonly mediaTypes: Readonly<Record<string, string>>;
}

/** One API operation as plain data. The engine knows nothing else about a resource. */
export interface Operation<Types extends OperationTypes = OperationTypes> {
  /** Dotted name, which is also the path of its method on the client: `agents.get`. */
  readonly id: string;
  /** Method of the request. */
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each path parameter. */
  readonly path: `/${string}`;
  /** Whether the request may be sent again. */
  readonly retry: RetryClass;
  /** Name of the rate-limit policy that its responses carry in `X-RateLimit-Policy`. */
  readonly rateLimitPolicy: string;
  /** Scope that the API key needs. `'none'`: the operation is called without credentials. */
  readonly scope?: string;
  /** The form, if the body is an upload. */
  readonly multipart?: MultipartDescription;
  /** Source of the facts about the operation. For `'assumed'`, the message of a 404 says that it is not documented. */
  readonly provenance?: string;
  /**
   * Status of a success. For 200 and 201, a response without a body counts as a lost response. Without this
   * field, any successful response may be empty.
   */
  readonly successStatus?: number;
  /** Carries the types for the compiler. Does not exist at run time. */
  readonly $types?: Types;
}
