import type { Node } from 'jsonc-parser';

/** A name that stands twice in one object. */
export interface RepeatedName {
  /** Where the second one stands. */
  readonly offset: number;
  /** Where the first one stands. */
  readonly firstOffset: number;
  readonly path: readonly (string | number)[];
}

/** Finds the names that stand in one object more than once: JSON keeps the last value and loses the others. */
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
