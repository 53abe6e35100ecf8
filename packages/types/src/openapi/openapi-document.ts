/** A JSON Schema (2020-12) as OpenAPI 3.1 embeds it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Refers to a component of the document. */
export interface Reference {
  readonly $ref: string;
}

/** A parameter in the path or the query. */
export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly style?: 'form';
  readonly explode?: boolean;
}

/** A body in one media type. */
export interface OpenApiMediaType {
  readonly schema: JsonSchema | Reference;
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>;
}

/** The body of a request. */
export interface OpenApiRequestBody {
  readonly required: boolean;
  readonly content: Readonly<Record<string, OpenApiMediaType>>;
}

/** A response of an operation. */
export interface OpenApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Reference>>;
  readonly content?: Readonly<Record<string, OpenApiMediaType>>;
}

/** One operation. `x-voisnap-…` holds the facts that OpenAPI has no field for. */
export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: OpenApiRequestBody;
  readonly responses: Readonly<Record<string, OpenApiResponse | Reference>>;
  /** Empty for an operation that needs no credentials. Default: the security of the document. */
  readonly security?: readonly [];
  readonly 'x-voisnap-scope': string;
  readonly 'x-voisnap-rate-limit-policy': string;
  readonly 'x-voisnap-retry': string;
  /** Source of the facts about this operation. */
  readonly 'x-voisnap-provenance': string;
}

/** A header of a request that the API sends. */
export interface OpenApiHeaderParameter {
  readonly name: string;
  readonly in: 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** A request that the API sends to deliver an event. */
export interface OpenApiWebhook {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Empty, because the signature authenticates the request. */
  readonly security: readonly [];
  readonly parameters: readonly OpenApiHeaderParameter[];
  readonly requestBody: OpenApiRequestBody;
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

/** An OpenAPI document (https://spec.openapis.org/oas/v3.1.1.html). */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  /** Requests that the API sends, by the type of the event that they deliver. */
  readonly webhooks: Readonly<Record<string, { readonly post: OpenApiWebhook }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, OpenApiResponse>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}
