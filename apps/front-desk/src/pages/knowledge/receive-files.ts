import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy';

/** A file of a posted form, while it arrives. */
export interface IncomingFile {
  readonly filename: string;
  /** The bytes, as they come: the file is never in memory as a whole. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Tells after its end whether there was more than the limit allows. */
  isTooLarge(): boolean;
}

/** Limits of a form with files. */
export interface FileLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

/** The form is larger than all its files may be together. Nothing of it was read. */
export class FormTooLargeError extends Error {
  override readonly name = 'FormTooLargeError';
}

/** Calls `receive` for each file of a form when it begins to arrive. */
export type ReceiveFile = (file: IncomingFile, fields: URLSearchParams) => Promise<void>;

/**
 * Reads a posted form with files. A receiver gets the fields that stand before its file in the form. A file that exceeds
 * its limit ends the reading.
 * @throws FormTooLargeError before anything is read.
 */
export const receiveFiles = async (
  request: Request,
  limits: FileLimits,
  receive: ReceiveFile,
): Promise<void> => {
  // Room for the fields and the lines between the parts.
  const most = limits.maxFiles * limits.maxBytes + 1_000_000;
  if (Number(request.headers.get('content-length')) > most) throw new FormTooLargeError();
  // What is not a form with files has none.
  if (request.body === null || !isMultipart(request)) return;
  const parser = await createParser(request, limits);
  const stop = new AbortController();
  const fields = new URLSearchParams();
  const streams: BusboyFileStream[] = [];
  const received: Promise<void>[] = [];
  parser.on('field', (name, value) => fields.append(name, value));
  parser.on('file', (_field, stream, filename) => {
    // Without a listener, a stream that fails would end the process.
    stream.on('error', () => undefined);
    stream.once('limit', () => stop.abort());
    streams.push(stream);
    // A receiver that gives up must not destroy the stream: the parser would wait for it without end.
    const chunks: AsyncIterableIterator<Uint8Array> = stream.iterator({ destroyOnReturn: false });
    const file = { filename, content: chunks, isTooLarge: () => stream.truncated };
    // What the receiver left unread must flow too, or the next file never comes.
    received.push(
      receive(file, fields).finally(async () => {
        await chunks.return?.().catch(() => undefined);
        stream.resume();
      }),
    );
  });
  const source = Readable.fromWeb(request.body as ReadableStream);
  await pipeline(source, parser, { signal: stop.signal }).catch((error: Error) => {
    for (const stream of streams) stream.destroy(error);
  });
  await Promise.all(received);
};

const isMultipart = ({ headers }: Request): boolean =>
  /^multipart\/form-data;.*boundary=./i.test(headers.get('content-type') ?? '');

const createParser = async (request: Request, limits: FileLimits): Promise<BusboyInstance> => {
  const { Busboy } = await import('@fastify/busboy');
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const { maxFiles: files, maxBytes: fileSize } = limits;
  return new Busboy({ headers, limits: { files, fileSize, fields: 100, fieldSize: 10_000 } });
};
