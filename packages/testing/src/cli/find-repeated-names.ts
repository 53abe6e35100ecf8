import type { Node } from 'jsonc-parser';

/** A name that one object has twice. */
export interface RepeatedName {
  /** Offset of the second one. */
  readonly offset: number;
  /** Offset of the first one. */
  readonly firstOffset: number;
  readonly path: readonly (string | number)[];
}

/** Finds names that an object has more than once: JSON keeps only the last value. */
export function findRepeatedNames(node: Node, path: RepeatedName['path'] = []): RepeatedName[] {
  const { type, children = [] } = node;
  if (type === 'array') {
    return children.flatMap((item, index) => findRepeatedNames(item, [...path, index]));
  }
  const firstOffsets = new Map<string, number>();
  return children.flatMap(({ offset, children: [key, value] = [] }) => {
    const name = String(key?.value);
    const firstOffset = firstOffsets.get(name);
    if (firstOffset === undefined) firstOffsets.set(name, offset);
    const inner = value ? findRepeatedNames(value, [...path, name]) : [];
    if (firstOffset === undefined) return inner;
    return [{ offset, firstOffset, path: [...path, name] }, ...inner];
  });
}
