type Fields = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * What an update has to send: only what differs, so that it leaves everything else as others set it. A field that was
 * emptied becomes `null`, which clears it.
 */
export const changedFields = (before: Fields, after: Fields): Fields => {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    if (isGroup(value)) {
      const inner = changedFields(isGroup(old) ? old : {}, value);
      if (Object.keys(inner).length > 0) changes[name] = inner;
    } else if (!isSame(old, value)) {
      changes[name] = value ?? null;
    }
  }
  return changes;
};
