import type { Probe } from './probe.js';

type Row = Pick<Probe, 'probe' | 'elsewhere' | 'reported' | 'ours'>;

/** Writes the page of the docs that shows the measured outcomes. */
export const renderConformance = (rows: readonly Row[]): string => {
  const compared = rows.filter(({ elsewhere }) => elsewhere !== undefined);
  const told = rows.filter((row) => row.elsewhere === undefined && row.reported !== undefined);
  const others = rows.filter((row) => row.elsewhere === undefined && row.reported === undefined);
  return `${introduction}
## Where others fail

| fault | other SDKs | this SDK |
|---|---|---|
${compared.map(({ probe, elsewhere = '', ours }) => writeRow(probe, elsewhere, ours)).join('\n')}

${versions}

## Reports of users of other SDKs

Taken from public issues, and not measured here; some are fixed since. Each is an example of a way in which SDKs fail.

| fault | reported of other SDKs | this SDK |
|---|---|---|
${told.map(({ probe, reported = '', ours }) => writeRow(probe, reported, ours)).join('\n')}

## More faults

Other SDKs were not measured here.

| fault | this SDK |
|---|---|
${others.map(({ probe, ours }) => writeRow(probe, ours)).join('\n')}
`;
};

const writeRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const introduction = `# Faults on the wire and their results

Written by \`npm run conformance\`; do not edit. Each row is a test: a real client on a real socket, against a plain server that
fails in that way. The last column is the measured result. CI measures it again, and fails when a row changes. If a row
names a bound, the test asserts that bound. The tests stand in
[\`packages/core/test/conformance\`](../packages/core/test/conformance); every fault with every kind of operation is in the
[fault matrix](fault-matrix.md).
`;

const versions = `The middle column was measured once, with default options, by hand: openai 6.49 and 7.57, @anthropic-ai/sdk 1.12,
stripe 23.1, retell-sdk 5.66, @vapi-ai/server-sdk 2.0, @elevenlabs/elevenlabs-js 2.73, octokit 5, @aws-sdk/client-s3 3.1169,
@polar-sh/sdk 0.49, resend 6.38, cloudflare 7.3, undici 7.30. Later versions may do better.`;
