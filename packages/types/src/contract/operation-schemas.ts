import type { z } from 'zod';
import type { PaginatedResponse } from '../models/paginated-response.js';
import type { OperationTypes } from '../operations/operation.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import type { PageSchema } from '../schemas/paginated-response.js';
import type { noFields, nothing } from './absent-parts.js';

type PathSchema<Input> = 'path' extends keyof Input ? ObjectSchema<Input['path']> : typeof noFields;

type QuerySchema<Input> = 'query' extends keyof Input
  ? ObjectSchema<Exclude<Input['query'], undefined>>
  : typeof noFields;

type BodySchema<Input> = 'body' extends keyof Input
  ? Input extends { readonly body: infer Body }
    ? ObjectSchema<Body>
    : ObjectSchema<Exclude<Input['body'], undefined>> extends infer Schema extends z.core.SomeType
      ? z.ZodOptional<Schema>
      : never
  : typeof nothing;

type ResponseSchema<Response> = [Response] extends [undefined]
  ? typeof nothing
  : Response extends PaginatedResponse<infer Item>
    ? PageSchema<ObjectSchema<Item>>
    : ObjectSchema<Response>;

/** The schemas of an operation: those of the models that the operation's types name. */
export interface SchemasOf<Types extends OperationTypes> {
  readonly pathParams: PathSchema<Types['input']>;
  readonly query: QuerySchema<Types['input']>;
  readonly body: BodySchema<Types['input']>;
  readonly response: ResponseSchema<Types['response']>;
}

/** The ids of a resource's operations. */
export type IdOf<Operations> = Operations[keyof Operations] extends infer Each
  ? Each extends { readonly id: infer Id extends string }
    ? Id
    : never
  : never;

type TypesOf<Operations, Id> =
  Extract<Operations[keyof Operations], { readonly id: Id }> extends {
    readonly $types?: infer Types extends OperationTypes;
  }
    ? Types
    : never;

/** The schemas of a resource's operations, by operation id. */
export type ResourceContract<Operations> = {
  readonly [Id in IdOf<Operations>]: SchemasOf<TypesOf<Operations, Id>>;
};
