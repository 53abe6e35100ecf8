import { Worker } from 'node:worker_threads';
import { startRealTimer } from '../../../clock/real-time.js';
import { requireModule } from '../../../shared/require-module.js';
import type { ReadPdf } from '../read-pdf.js';
import { UnreadableDocument } from '../unreadable-document.js';

/** Time limit for reading a PDF, in ms of real time: some never end. */
const TIME_LIMIT = 30_000;

// PDF.js defines globals that Node 20 lacks (`navigator`, `Promise.withResolvers`). In a separate thread they
// do not affect the code under test.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { extractText, getDocumentProxy } = require(workerData.pdfLibrary);
getDocumentProxy(workerData.bytes, { verbosity: 0 })
  .then((document) => extractText(document, { mergePages: true }))
  .then(
    ({ text }) => parentPort.postMessage({ text }),
    (error) => parentPort.postMessage({ reason: error.message }),
  );
`;

interface PdfResult {
  readonly text?: string;
  readonly reason?: string;
}

/** Reads a PDF in a thread of Node. */
export const readPdfInThread: ReadPdf = async (bytes) => {
  const worker = new Worker(program, {
    eval: true,
    workerData: { pdfLibrary: requireModule.resolve('unpdf'), bytes: new Uint8Array(bytes) },
  });
  try {
    const { text, reason } = await waitForResult(worker);
    if (text !== undefined) return text;
    throw new UnreadableDocument(`The file is not a readable PDF: ${reason}`);
  } finally {
    await worker.terminate();
  }
};

const waitForResult = (worker: Worker): Promise<PdfResult> =>
  new Promise((resolve) => {
    const giveUp = () => resolve({ reason: `it took longer than ${TIME_LIMIT / 1_000} seconds.` });
    const stopTimer = startRealTimer(TIME_LIMIT, giveUp, true);
    const finish = (value: PdfResult): void => {
      stopTimer();
      resolve(value);
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish({ reason: error.message }));
  });
