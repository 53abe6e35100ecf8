import type { ApiKeyScope } from '../models/api-key-scopes.js';

/** HTTP methods of the API. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Source of the facts about an operation: the reference of the Python SDK, the documentation, or our guess. */
export type Provenance = 'sdk-reference' | 'documented' | 'assumed';

/** The types of the input and of the response of an operation. They exist at compile time only. */
export interface OperationTypes {
  /** What a call takes. */
  readonly input: {
    readonly path?: object;
    readonly query?: object;
    readonly body?: unknown;
  };
  /** What a call gives. */
  readonly response: unknown;
}

/** How the body of an operation is sent as `multipart/form-data` (RFC 7578). */
export interface MultipartDescription {
  /** The field that holds the file. */
  readonly fileField: string;
  /** Fields that are sent as JSON text. Other arrays become repeated fields. */
  readonly jsonFields: readonly string[];
  /** Largest file that the API accepts, in bytes. */
  readonly maxFileBytes: number;
  /** Media type by file name extension (lower case, without the dot), for files without a media type. */
  readonly mediaTypes: Readonly<Record<string, string>>;
}

/** One operation of the API as plain data. Its route is written nowhere else. */
export interface Operation<Types extends OperationTypes = OperationTypes> {
  /** Dotted name. It is also the path of its method from the client: `agents.get`. */
  readonly id: string;
  /** HTTP method of the request. */
  readonly method: HttpMethod;
  /** Path after the base URL, with `{name}` for each path parameter. */
  readonly path: `/${string}`;
  /** Summary for the OpenAPI document, without a full stop: `Get an agent`. */
  readonly summary: string;
  /**
   * Whether the request can be repeated after a lost response (RFC 9110, section 9.2): a `safe` request only
   * reads, an `idempotent` one has the same effect when it is sent twice, an `unsafe` one does not.
   */
  readonly retry: 'safe' | 'idempotent' | 'unsafe';
  /** Whether the response is a page of a list. */
  readonly paginated?: true;
  /** Status of a successful response. */
  readonly successStatus: 200 | 201 | 204;
  /** Rate limit policy that counts the request, as in the header `X-RateLimit-Policy`. */
  readonly rateLimitPolicy: RateLimitPolicy;
  /** Scope that the API key needs. `'unrestricted'`: a key without scopes. `'none'`: no credentials are sent. */
  readonly scope: RequiredScope;
  /** Source of the facts in this entry. */
  readonly provenance: Provenance;
  /** How the body is sent as a form. Absent for JSON bodies. */
  readonly multipart?: MultipartDescription;
  /** Carries the types for the compiler. Always absent at run time. */
  readonly $types?: Types;
}

type OperationFacts = Omit<Operation, '$types'>;

/**
 * The operations of a resource: their facts with literal types, and the types of their inputs and responses. The
 * compiler rejects facts that {@link Operation} does not have, and facts or types without their counterpart.
 */
export type OperationsOf<
  Facts extends Record<keyof Types, OperationFacts>,
  Types extends Record<keyof Facts, OperationTypes>,
> = {
  readonly [Name in keyof Facts]: keyof Facts[Name] extends keyof OperationFacts
    ? Facts[Name] & { readonly $types?: Types[Name] }
    : never;
};

/** Documented rate limit policies that operations use. */
export type RateLimitPolicy =
  | 'api-standard'
  | 'api-read-heavy'
  | 'api-write'
  | 'outbound-calls'
  | 'knowledge-base-upload'
  | 'auth-strict';

/**
 * What the credentials of a request must allow: a scope; `'unrestricted'`, an API key without scopes (assumed: for
 * operations that no scope covers); or `'none'`, no credentials at all.
 */
export type RequiredScope = ApiKeyScope | 'unrestricted' | 'none';
