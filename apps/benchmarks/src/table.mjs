/** Rounds a value to two digits, because the noise changes all others. */
export const ratio = (value) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–');
export const milliseconds = (value) => `${Math.round(value)} ms`;
export const fractions = (value) => `${value.toFixed(2)} ms`;
export const microseconds = (value) => `${Math.round(value)} µs`;
export const megabytes = (bytes) => `${Math.round(bytes / 1_000_000)} MB`;
export const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(1)} KB`;

/** Writes a Markdown table. */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
