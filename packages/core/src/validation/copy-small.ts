/** How many values are copied at most: copying more takes longer than waiting for the models. */
const mostValues = 20_000;
/** How many levels are copied at most. */
const deepest = 100;

/**
 * Copies a JSON value, so that it can be checked later even if the caller changes it meanwhile.
 *
 * @returns `undefined` when it is too large or too deep.
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
