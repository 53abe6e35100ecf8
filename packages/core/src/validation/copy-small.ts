/** Values that are copied at the most: to wait for the models takes less time than to copy more. */
const mostValues = 20_000;
/** Levels that are copied at the most. */
const deepest = 100;

/**
 * Copies a JSON value, so that it can be checked later, whatever becomes of it meanwhile.
 *
 * @returns `undefined` where it is too large or too deep.
 */
export const copySmall = (data: unknown): { readonly copy: unknown } | undefined => {
  let left = mostValues;
  const copy = (value: unknown, depth: number): unknown => {
    left -= 1;
    if (left < 0 || depth > deepest) throw tooLarge;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]),
    );
  };
  try {
    return { copy: copy(data, 0) };
  } catch (error) {
    if (error === tooLarge) return undefined;
    throw error;
  }
};

const tooLarge = Symbol('too large');
