import type { MultipartDescription } from '../../util/operation.js';

/** Tells what is wrong with the size of a file: it is empty, or above the operation's limit. */
export function findSizeProblem(
  { maxFileBytes }: Pick<MultipartDescription, 'maxFileBytes'>,
  byteLength: number,
): string | undefined {
  if (byteLength === 0) return 'It is empty (0 bytes).';
  if (byteLength <= maxFileBytes) return undefined;
  const size = formatMegabytes(byteLength, maxFileBytes);
  const limit = formatMegabytes(maxFileBytes, maxFileBytes);
  return `It has ${size} (${byteLength} bytes), more than the limit of ${limit}: split it or make it smaller.`;
}

/** Writes a size in the megabytes of the limit: 2^20 bytes, or 10^6. */
function formatMegabytes(bytes: number, limit: number): string {
  const megabyte = limit % 1_048_576 === 0 ? 1_048_576 : 1_000_000;
  return `${Number((bytes / megabyte).toFixed(2))} MB`;
}
