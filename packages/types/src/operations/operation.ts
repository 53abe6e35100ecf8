/** HTTP methods of the API. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where a fact about an operation comes from: the Python SDK's page, the documentation, or us. */
export type Provenance = 'sdk-reference' | 'documented' | 'assumed';

/** The types of one operation: what goes in and what comes out. Compile-time only. */
export interface OperationTypes {
  readonly input: {
    readonly path?: object;
    readonly query?: object;
    readonly body?: unknown;
  };
  readonly response: unknown;
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

/** One API operation as plain data: the one place where its route is written down. */
export interface Operation<Types extends OperationTypes = OperationTypes> {
  /** Dotted name, which is also the path of its method on the client: `agents.get`. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each path parameter. */
  readonly path: `/${string}`;
  /** One line for the documentation. */
  readonly summary: string;
  /** What may be sent again when an answer was lost (RFC 9110, section 9.2). */
  readonly retry: 'safe' | 'idempotent' | 'unsafe';
  /** Whether the answer is a page of a list. */
  readonly paginated?: true;
  /** Status of the answer when all went well. */
  readonly successStatus: 200 | 201 | 204;
  /** Rate-limit policy, as in `X-RateLimit-Policy`. */
  readonly rateLimitPolicy: RateLimitPolicy;
  /** Scope that an API key needs. */
  readonly scope: Scope;
  readonly provenance: Provenance;
  readonly multipart?: MultipartDescription;
  /** Carries the types to the compiler; never there at run time. */
  readonly $types?: Types;
}

/** Rate-limit policies of the documentation that the operations use. */
export type RateLimitPolicy =
  | 'api-standard'
  | 'api-read-heavy'
  | 'api-write'
  | 'outbound-calls'
  | 'knowledge-base-upload';

/** Scopes of API keys that the operations need. */
export type Scope =
  | 'agents:read'
  | 'agents:write'
  | 'conversations:read'
  | 'conversations:write'
  | 'telephony:read'
  | 'telephony:write'
  | 'webhooks:read'
  | 'webhooks:write';

/**
 * Gives an operation its types: `operation<{ input: …; response: … }>()({ id: …, … })`.
 * The description keeps its literal types, so that ids can be collected from it.
 */
export const operation =
  <Types extends OperationTypes>() =>
  <const Description extends Omit<Operation, '$types'>>(
    description: Description,
  ): Description & { readonly $types?: Types } =>
    description;
