/**
 * Finds the paths of the `__proto__` keys that a parsed copy lacks. zod drops such keys silently.
 */
export function findDroppedKeys(given: unknown, parsed: unknown): readonly PropertyKey[][] {
  if (given === parsed || !isObject(given) || !isObject(parsed)) return [];
  return Object.keys(given).flatMap((key) => {
    const name = Array.isArray(given) ? Number(key) : key;
    if (!Object.hasOwn(parsed, key)) return key === '__proto__' ? [[name]] : [];
    const inner = findDroppedKeys(given[key], parsed[key]);
    return inner.map((path) => [name, ...path]);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
