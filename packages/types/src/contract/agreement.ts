import type { IsSame } from '../primitives/object-schema.js';
import type { IdOf, ResourceContract } from './operation-schemas.js';

/** The compiler's message where an operation and a schema differ. */
interface Disagreement<Promised, Described> {
  readonly theOperationPromises: Promised;
  readonly theSchemaDescribes: Described;
}

/** The part of a schema that is compared: its fields, where it has fields. Two shapes are compared at once. */
type ShapeOf<Schema> = Schema extends { readonly shape: infer Shape } ? Shape : Schema;

type SameParts<Promised, Entry> = {
  readonly [Part in keyof Promised]: Part extends keyof Entry
    ? IsSame<ShapeOf<Promised[Part]>, ShapeOf<Entry[Part]>> extends true
      ? Entry[Part]
      : Disagreement<Promised[Part], Entry[Part]>
    : Promised[Part];
};

/** The type that a resource's entries need to agree with its operations. */
type Agreement<Operations, Entries> = {
  readonly [Id in IdOf<Operations>]: Id extends keyof Entries
    ? SameParts<ResourceContract<Operations>[Id], Entries[Id]>
    : ResourceContract<Operations>[Id];
} & {
  readonly [Id in Exclude<keyof Entries, IdOf<Operations>>]: never;
};

/**
 * Takes the schemas of a resource's operations, by operation id. The compiler rejects an entry that is
 * missing, one too many, and a schema that is not that of the model in the operation's types.
 */
export const contractFor =
  <Operations>() =>
  <const Entries>(
    entries: Entries & Agreement<Operations, Entries>,
  ): ResourceContract<Operations> =>
    entries as never;
