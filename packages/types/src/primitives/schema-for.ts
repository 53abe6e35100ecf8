import type { z } from 'zod';
import type { IsSame } from './object-schema.js';

/** A type that the compiler reports for a schema whose values differ from the model. */
interface SchemaDiffers<Value, InSchema> {
  readonly theModelSays: Value;
  readonly theSchemaSays: InSchema;
}

type SameValue<Value, InSchema> =
  IsSame<Value, InSchema> extends true ? unknown : SchemaDiffers<Value, InSchema>;

/**
 * Gives a schema the plain type of its values, as {@link ObjectSchema} has it for fields that are a union
 * or an open map: `schemaFor<DocumentFile>()(z.custom<DocumentFile>(isDocumentFile))`. The input and the output of
 * the schema must be exactly of that type.
 */
export const schemaFor =
  <Value>() =>
  <Schema extends z.core.SomeType>(
    schema: Schema & SameValue<Value, z.output<Schema>> & SameValue<Value, z.input<Schema>>,
  ): z.ZodType<Value, Value> =>
    schema as unknown as z.ZodType<Value, Value>;
