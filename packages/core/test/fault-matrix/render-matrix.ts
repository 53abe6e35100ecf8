import type { Cell, CellOutcome } from './run-cell.js';

/** The outcome of one kind of operation over one transport: a row of the table. */
export interface MatrixRow extends Omit<Cell, 'met'> {
  readonly once: CellOutcome;
  readonly always: CellOutcome;
}

/** Writes the page of the docs. Transports, and then operations, with the same outcome share a row. */
export const renderMatrix = (rows: readonly MatrixRow[]): string => {
  const groups = new Map<string, { readonly cells: readonly string[]; classes: Set<string> }>();
  for (const row of rows) {
    const outcome = describe(row);
    const sentBy = isSameOverAll(row, rows) ? 'both' : row.transport;
    const key = [row.fault.name, sentBy, ...outcome].join('|');
    const group = groups.get(key) ?? { cells: [sentBy, ...outcome], classes: new Set() };
    group.classes.add(row.retryClass);
    groups.set(key, group);
  }
  const lines = [...groups].map(([key, { cells, classes }]) => {
    const fault = key.slice(0, key.indexOf('|'));
    return `| ${[fault, [...classes].join(', '), ...cells].join(' | ')} |`;
  });
  return `${introduction}\n${lines.join('\n')}\n`;
};

const isSameOverAll = (row: MatrixRow, rows: readonly MatrixRow[]): boolean =>
  rows
    .filter(({ fault, retryClass }) => fault === row.fault && retryClass === row.retryClass)
    .every((other) => describe(other).join('|') === describe(row).join('|'));

const describe = ({ once, always }: MatrixRow): readonly string[] => [
  once.error === undefined ? 'succeeds' : 'fails',
  `${once.attempts}`,
  `${once.executions}`,
  always.error === undefined ? 'succeeds' : `\`${always.error.name}\``,
  codeOf(always.error),
  `${always.attempts}`,
  always.error?.requestSent ?? '',
  `${always.executions}`,
];

const codeOf = (error: CellOutcome['error']): string => {
  const code = (error as { readonly code?: string } | undefined)?.code;
  return code === undefined ? '' : `\`${code}\``;
};

const introduction = `# Fault matrix

Written by \`npm run conformance\`; do not edit. Every fault with every kind of operation, over real sockets; CI measures it
again and fails when a cell turns.

- **Operation**: how an operation may be repeated. \`safe\` reads, \`idempotent\` can be done twice, \`unsafe\` must not be;
  \`unsafe + key\` is an unsafe one with an \`idempotencyKey\` of the caller, which states that the server honours it (the
  server of this test does).
- **Sent by**: undici (the default on Node), Node's \`fetch\` (option \`fetch\`), or both alike.
- **Once**: the first attempt meets the fault, the next one would go well. **Always**: every attempt meets it.
- **Carried out**: how often the server did the work. Where a write was carried out and the call failed, \`requestSent\` is
  \`'maybe'\`. The only exceptions are 409 and 425, by which a server says that it refused the request.
- **Before / after the work**: a gateway answers the same, whether the server behind it did the work or not. The API's own
  refusal (a problem document of Voisnap's, or \`Retry-After\`) comes before the work.

Two rules hold in every row, and are tested as such: an \`unsafe\` operation is never carried out twice, and nothing was
carried out where \`requestSent\` is \`'no'\`.

| fault | operation | sent by | once | attempts | carried out | always | code | attempts | requestSent | carried out |
|---|---|---|---|---|---|---|---|---|---|---|`;
