import { z } from 'zod';
import { findNearestName } from '../../shared/nearest-name.js';

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
  const nearest = findNearestName(name, known);
  const all = known.length > 0 ? `The known ones are ${known.join(', ')}.` : 'It takes none.';
  return `There is no field "${name}". ${nearest === undefined ? all : `Did you mean "${nearest}"?`}`;
}
