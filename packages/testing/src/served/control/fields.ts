import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { Duration } from '../../shared/duration.js';
import { suggestName } from '../../shared/nearest-name.js';

/** A JSON object with these fields alone. The message about an unknown field names the nearest known field. */
export const fields = <Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownFieldMessage(key, Object.keys(shape))).join(' ')
        : undefined,
  });

function unknownFieldMessage(name: string, known: readonly string[]): string {
  return `There is no field "${name}". ${suggestName(name, known, 'fields')}`;
}

/** The id of an operation in JSON. The mock checks it later; its message names the nearest id. */
export const operationSchema = z.string() as unknown as z.ZodType<OperationId>;

/** A duration in JSON. Its text is checked later, when it is parsed. */
export const durationSchema: z.ZodType<Duration> = z.custom<Duration>(
  (value) => typeof value === 'number' || typeof value === 'string',
  'must be milliseconds (1500), or a number with a unit ("2s")',
);
