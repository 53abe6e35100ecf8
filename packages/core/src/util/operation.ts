/** HTTP methods of the API. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What may be done when a response was lost, that is, when the server may have done the work already:
 * - `safe`: reads only; sent again.
 * - `idempotent`: doing it twice leaves the same state as doing it once; sent again.
 * - `unsafe`: doing it twice is not the same (a second phone call); never sent again by itself.
 *
 * RFC 9110, section 9.2.
 */
export type RetryClass = 'safe' | 'idempotent' | 'unsafe';

/** The types of one operation: what goes in and what comes out. Compile-time only. */
export interface OperationTypes {
  readonly input: OperationInput;
  readonly response: unknown;
}

/** What one call of an operation carries. */
export interface OperationInput {
  /** Values for the `{names}` in the operation's path. */
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** How an operation's body is sent as `multipart/form-data` (RFC 7578). */
export interface MultipartDescription {
  /** The field that holds the file. */
  readonly fileField: string;
  /** Fields sent as JSON text. Other arrays become repeated fields. */
  readonly jsonFields: readonly string[];
  /** Largest file that the API takes, in bytes. */
  readonly maxFileBytes: number;
  /** Media type by file name extension (lower case, without the dot), for files that state none. */
  readonly mediaTypes: Readonly<Record<string, string>>;
}

/** One API operation as plain data. The engine knows no resource: this is all that it is told. */
export interface Operation<Types extends OperationTypes = OperationTypes> {
  /** Dotted name, which is also the path of its method on the client: `agents.get`. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each path parameter. */
  readonly path: `/${string}`;
  readonly retry: RetryClass;
  /** Name of the rate-limit policy that its responses carry in `X-RateLimit-Policy`. */
  readonly rateLimitPolicy: string;
  readonly multipart?: MultipartDescription;
  /** Where the route comes from. `'assumed'`: no documentation states it, and a 404 says so. */
  readonly provenance?: string;
  /**
   * Status of a success. Where it is 200 or 201, data is promised, and a success without any is an
   * response that was lost; where it is not given, any success may be empty.
   */
  readonly successStatus?: number;
  /** Carries the types to the compiler; never there at run time. */
  readonly $types?: Types;
}
