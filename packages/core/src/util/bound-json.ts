/** How many characters are kept of a value that is too large. */
const longestStart = 4_096;
/** How deep objects may be nested. Printing them recurses, so deeper ones could overflow the stack. */
const deepest = 100;

/**
 * Returns a JSON value unchanged if it has at most about `limit` characters and 100 levels. Otherwise returns
 * the start of its text.
 */
export const boundJson = (value: unknown, limit: number): unknown =>
  fits(value, limit) ? value : `${startOf(value)}…`;

const fits = (value: unknown, limit: number): boolean => {
  let left = limit;
  // A loop and not recursion, because deeply nested JSON would overflow the stack.
  const open: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, depth] = next;
    left -= typeof current === 'string' ? current.length + 2 : 2;
    if (typeof current === 'object' && current !== null) {
      const entries = Array.isArray(current) ? current.length : Object.keys(current).length;
      if (depth >= deepest || entries > left) return false;
      for (const [key, item] of Object.entries(current)) {
        if (!Array.isArray(current)) left -= key.length + 3;
        open.push([item, depth + 1]);
      }
    }
    if (left < 0) return false;
  }
  return true;
};

const startOf = (value: unknown): string => {
  let text = '';
  const write = (current: unknown): void => {
    if (text.length >= longestStart) return;
    if (typeof current !== 'object' || current === null) {
      const shown = typeof current === 'string' ? current.slice(0, longestStart) : current;
      text += JSON.stringify(shown) ?? 'null';
      return;
    }
    const isList = Array.isArray(current);
    text += isList ? '[' : '{';
    let first = true;
    for (const key in current) {
      if (text.length >= longestStart) return;
      text += `${first ? '' : ','}${isList ? '' : `${JSON.stringify(key.slice(0, longestStart))}:`}`;
      write((current as Record<string, unknown>)[key]);
      first = false;
    }
    text += isList ? ']' : '}';
  };
  write(value);
  return text.slice(0, longestStart);
};
