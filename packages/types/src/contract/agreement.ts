import type { z } from 'zod';
import type { Operation, OperationTypes } from '../operations/operation.js';
import type { IsSame } from '../primitives/object-schema.js';
import type { noFields, nothing } from './absent-parts.js';
import type { OperationContract } from './operation-contract.js';

/** What the compiler reports where a schema and an operation disagree. */
interface Disagreement<Promised, Described> {
  readonly theOperationPromises: Promised;
  readonly theSchemaDescribes: Described;
}

type Same<Promised, Described, Schema> =
  IsSame<Promised, Described> extends true ? Schema : Disagreement<Promised, Described>;

type PathOf<Types extends OperationTypes> = Types['input'] extends { readonly path: infer Path }
  ? Path
  : never;
type QueryOf<Types extends OperationTypes> = Types['input'] extends { readonly query?: infer Query }
  ? Exclude<Query, undefined>
  : never;
type BodyOf<Types extends OperationTypes> = Types['input'] extends { readonly body: infer Body }
  ? Body
  : Types['input'] extends { readonly body?: infer Body }
    ? Body | undefined
    : never;

/** `infer` results in `unknown` where an operation does not declare a part. */
type IsAbsent<Part> = [Part] extends [never] ? true : unknown extends Part ? true : false;

type Path<Types extends OperationTypes, Schema extends z.ZodType> =
  IsAbsent<PathOf<Types>> extends true
    ? typeof noFields
    : Same<PathOf<Types>, Readonly<z.input<Schema>>, Schema>;

type Query<Types extends OperationTypes, Schema extends z.ZodType> =
  IsAbsent<QueryOf<Types>> extends true
    ? typeof noFields
    : Same<Flat<QueryOf<Types>>, Flat<z.input<Schema>>, Schema>;

type Body<Types extends OperationTypes, Schema extends z.ZodType> =
  IsAbsent<BodyOf<Types>> extends true
    ? typeof nothing
    : Same<Flat<BodyOf<Types>>, Flat<z.input<Schema>>, Schema>;

type Response<Types extends OperationTypes, Schema extends z.ZodType> = [
  Types['response'],
] extends [undefined]
  ? typeof nothing
  : Same<Flat<Types['response']>, Flat<z.output<Schema>>, Schema>;

/** Writes out the fields of an interface, so that it is the same type as an object type with these fields. */
type Flat<Value> = Value extends object ? { [Key in keyof Value]: Value[Key] } : Value;

type Entry<Types extends OperationTypes, Schemas extends OperationContract> = {
  readonly pathParams: Path<Types, Schemas['pathParams']>;
  readonly query: Query<Types, Schemas['query']>;
  readonly body: Body<Types, Schemas['body']>;
  readonly response: Response<Types, Schemas['response']>;
};

type Described = Readonly<Record<string, Operation>>;

type IdOf<Operations extends Described> = Operations[keyof Operations]['id'];

type TypesOf<Operations extends Described, Id> = NonNullable<
  Extract<Operations[keyof Operations], { readonly id: Id }>['$types']
>;

/** The type that the entries of a resource must have to agree with its operations. */
type Agreement<
  Operations extends Described,
  Entries extends Readonly<Record<string, OperationContract>>,
> = {
  readonly [Id in IdOf<Operations>]: Id extends keyof Entries
    ? Entry<TypesOf<Operations, Id>, Entries[Id]>
    : OperationContract;
} & {
  readonly [Id in Exclude<keyof Entries, IdOf<Operations>>]: never;
};

/**
 * Declares the schemas of a resource's operations, by operation id. The compiler rejects a missing entry, an
 * entry without an operation, and a schema that differs from the `$types` of its operation.
 */
export const contractFor =
  <Operations extends Described>() =>
  <const Entries extends Readonly<Record<string, OperationContract>>>(
    entries: Entries & Agreement<Operations, Entries>,
  ): Entries =>
    entries;
