/**
 * Copies plain objects and arrays at any depth. Other values (a `File`) are not copied. It is several times as
 * fast as `structuredClone`.
 */
export function copyValue<Value>(value: Value): Value {
  return copy(value) as Value;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  // A spread copies a key called `__proto__` too; an assignment would set the prototype.
  const copied: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copied)) {
    const inner = copied[key];
    if (typeof inner === 'object' && inner !== null) copied[key] = copy(inner);
  }
  return copied;
}
