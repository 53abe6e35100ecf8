type Path = readonly PropertyKey[];

/**
 * Copies a JSON value without the fields at these paths.
 *
 * @returns `undefined` when a path names a list item or the value itself.
 */
export function withoutFields(value: unknown, paths: readonly Path[]): unknown {
  if (!paths.every((path) => typeof path.at(-1) === 'string')) return undefined;
  return copyWithout(value, [], new Set(paths.map(keyOf)));
}

const keyOf = (path: Path): string => JSON.stringify(path);

function copyWithout(value: unknown, path: Path, dropped: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => copyWithout(item, [...path, index], dropped));
  }
  // An uploaded file is not JSON.
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const place = [...path, name];
      return dropped.has(keyOf(place)) ? [] : [[name, copyWithout(field, place, dropped)]];
    }),
  );
}
