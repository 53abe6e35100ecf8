/** A file that holds no text. */
export class NoTextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoTextError';
  }
}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes);

/** Excel's "Unicode text" without a mark at its start: every second byte of Latin text is zero. */
const findUtf16 = (bytes: Uint8Array): string | undefined => {
  const start = bytes.subarray(0, 200);
  const zeros = (odd: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > start.length / 4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > start.length / 4 && zeros(1) === 0 ? 'utf-16be' : undefined;
};

/**
 * Reads the bytes of a file as text: UTF-8, the UTF-16 of Excel's "Unicode text", or else the Windows-1252 of its "CSV".
 * @throws NoTextError
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new NoTextError(
      'This is an Excel workbook. In Excel choose "Save as", then "CSV UTF-8", and upload that file.',
    );
  }
  const utf16 = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : findUtf16(bytes);
  const text = utf16 === undefined ? decodeBytes(bytes) : decode(bytes, utf16);
  if (text.includes('\0')) {
    throw new NoTextError('This is not a text file. Upload a CSV file.');
  }
  return text;
};

const decodeBytes = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'windows-1252');
  }
};
