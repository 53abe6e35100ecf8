/** A JSON Schema (2020-12) as OpenAPI 3.1 embeds it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Refers to a component of the document. */
export interface Reference {
  /** Where the definition stands: `#/components/schemas/Agent`. */
  readonly $ref: string;
}

/** A parameter in the path or the query. */
export interface OpenApiParameter {
  /** Name of the parameter. */
  readonly name: string;
  /** Where the parameter stands. */
  readonly in: 'path' | 'query';
  /** Whether each request has it. */
  readonly required: boolean;
  /** What it is for. */
  readonly description?: string;
  /** JSON Schema of the value. */
  readonly schema: JsonSchema;
  /** How several values are written. */
  readonly style?: 'form';
  /** Whether each of several values repeats the name. */
  readonly explode?: boolean;
}

/** A body in one media type. */
export interface OpenApiMediaType {
  /** JSON Schema of the body. */
  readonly schema: JsonSchema | Reference;
  /** How the parts of a form are written. */
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>;
}

/** The body of a request. */
export interface OpenApiRequestBody {
  /** Whether each request has a body. */
  readonly required: boolean;
  /** Schema of the body, by media type. */
  readonly content: Readonly<Record<string, OpenApiMediaType>>;
}

/** A response of an operation. */
export interface OpenApiResponse {
  /** When this response comes. */
  readonly description: string;
  /** Headers of the response. */
  readonly headers?: Readonly<Record<string, Reference>>;
  /** Schema of the body, by media type. */
  readonly content?: Readonly<Record<string, OpenApiMediaType>>;
}

/** One operation. `x-voisnap-…` holds the facts that OpenAPI has no field for. */
export interface OpenApiOperation {
  /** Id of the operation: `agents.get`. */
  readonly operationId: string;
  /** What the operation does. */
  readonly summary: string;
  /** The resource. */
  readonly tags: readonly string[];
  /** Parameters of path and query. */
  readonly parameters?: readonly OpenApiParameter[];
  /** The body of the request. */
  readonly requestBody?: OpenApiRequestBody;
  /** Responses by status. */
  readonly responses: Readonly<Record<string, OpenApiResponse | Reference>>;
  /** Empty for an operation that needs no credentials. Default: the security of the document. */
  readonly security?: readonly [];
  /** The scope that the API key needs. */
  readonly 'x-voisnap-scope': string;
  /** The rate limit that counts the request. */
  readonly 'x-voisnap-rate-limit-policy': string;
  /** Whether the request may be sent again. */
  readonly 'x-voisnap-retry': string;
  /** Source of the facts about this operation. */
  readonly 'x-voisnap-provenance': string;
}

/** A header of a request that the API sends. */
export interface OpenApiHeaderParameter {
  /** Name of the header. */
  readonly name: string;
  /** Where the parameter stands. */
  readonly in: 'header';
  /** Whether each request has it. */
  readonly required: boolean;
  /** What it is for. */
  readonly description: string;
  /** JSON Schema of the value. */
  readonly schema: JsonSchema;
}

/** A request that the API sends to deliver an event. */
export interface OpenApiWebhook {
  /** Type of the event: `SessionEnded`. */
  readonly operationId: string;
  /** What the event says. */
  readonly summary: string;
  /** The group of webhooks. */
  readonly tags: readonly string[];
  /** Empty, because the signature authenticates the request. */
  readonly security: readonly [];
  /** Headers of a delivery. */
  readonly parameters: readonly OpenApiHeaderParameter[];
  /** The event. */
  readonly requestBody: OpenApiRequestBody;
  /** What a receiver responds. */
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

/** An OpenAPI document (https://spec.openapis.org/oas/v3.1.1.html). */
export interface OpenApiDocument {
  /** Version of OpenAPI. */
  readonly openapi: '3.1.1';
  /** Title, version and description of the API. */
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  /** URLs of the API. */
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  /** How requests authenticate: one of these schemes. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** The resources, by which operations are grouped. */
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  /** Operations by path and method. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  /** Requests that the API sends, by the type of the event that they deliver. */
  readonly webhooks: Readonly<Record<string, { readonly post: OpenApiWebhook }>>;
  /** Schemas, responses, headers and security schemes that others refer to. */
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, OpenApiResponse>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}
