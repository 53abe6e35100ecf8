import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { Duration } from '../../shared/duration.js';
import { suggestName } from '../../shared/nearest-name.js';

/** A JSON object with these fields and no others. The message for another field names the nearest. */
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
  const all = known.length > 0 ? `The known ones are ${known.join(', ')}.` : 'It takes none.';
  return `There is no field "${name}". ${suggestName(name, known, all)}`;
}

/** The id of an operation in JSON. The mock checks it, and names the nearest id. */
export const operationSchema = z.string() as unknown as z.ZodType<OperationId>;

/** A duration in JSON. Its text is checked when it is parsed. */
export const durationSchema: z.ZodType<Duration> = z.custom<Duration>(
  (value) => typeof value === 'number' || typeof value === 'string',
  'must be milliseconds, or a number with its unit: "2s"',
);
