import type { Probe } from './probe.js';

type Row = Pick<Probe, 'probe' | 'elsewhere' | 'reported' | 'ours'>;

/** The page of docs that shows what was measured. */
export const renderConformance = (rows: readonly Row[]): string => {
  const compared = rows.filter(({ elsewhere }) => elsewhere !== undefined);
  const told = rows.filter((row) => row.elsewhere === undefined && row.reported !== undefined);
  const others = rows.filter((row) => row.elsewhere === undefined && row.reported === undefined);
  return `${introduction}
## Where others fail

| what happens | elsewhere | here |
|---|---|---|
${compared.map(({ probe, elsewhere = '', ours }) => writeRow(probe, elsewhere, ours)).join('\n')}

${versions}

## What the users of others reported

Taken from public issues, and not measured here; some have been mended since. Each stands for a way in which SDKs fail.

| what happens | reported elsewhere | here |
|---|---|---|
${told.map(({ probe, reported = '', ours }) => writeRow(probe, reported, ours)).join('\n')}

## More of the same kind

Others were not measured here.

| what happens | here |
|---|---|
${others.map(({ probe, ours }) => writeRow(probe, ours)).join('\n')}
`;
};

const writeRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const introduction = `# What goes wrong on the wire, and what comes of it

Written by \`npm run conformance\`; do not edit. Each row is a test: a real client on a real socket, against a plain server that
fails in that way. The last column is what was measured. CI measures it again, and fails when a row turns. Where a row
names a bound, the test asserts that bound. The tests stand in
[\`packages/core/test/conformance\`](../packages/core/test/conformance); every fault with every kind of operation is in the
[fault matrix](fault-matrix.md).
`;

const versions = `The middle column was measured once, with default options, by hand: openai 6.49 and 7.57, @anthropic-ai/sdk 1.12,
stripe 23.1, retell-sdk 5.66, @vapi-ai/server-sdk 2.0, @elevenlabs/elevenlabs-js 2.73, octokit 5, @aws-sdk/client-s3 3.1169,
@polar-sh/sdk 0.49, resend 6.38, cloudflare 7.3, undici 7.30. Later versions may do better.`;
