import { isVoisnapError, RateLimitError, ValidationError, type VoisnapClient } from '@voisnap/sdk';
import type { KnowledgeBaseDocument } from '@voisnap/types/models';
import { explainFailure } from '../../server/explain-failure.js';
import { FormTooLargeError, type IncomingFile, receiveFiles } from './receive-files.js';
import { kinds, uploadLimits } from './upload-limits.js';

/** What became of the files of a form. */
export interface UploadResult {
  readonly uploaded: KnowledgeBaseDocument[];
  /** One sentence for each file that is not there. */
  readonly problems: string[];
}

// The time that a browser needs to send a file counts as well.
const timeout = 3_600_000;

/** Passes the files of a posted form on to the API while they arrive, and says what became of each. */
export const uploadFiles = async (
  request: Request,
  client: VoisnapClient,
): Promise<UploadResult> => {
  const result: UploadResult = { uploaded: [], problems: [] };
  const upload = async (file: IncomingFile, fields: URLSearchParams): Promise<void> => {
    const { filename, content } = file;
    // A browser sends an empty file where none was chosen.
    if (!filename) return;
    const body = { file: { data: content, filename }, agentIds: fields.getAll('agentIds') };
    await client.knowledgeBase.uploadDocument(body, { timeout, rateLimit: 'throw' }).then(
      (document) => result.uploaded.push(document),
      (error: unknown) => {
        const problem = file.isTooLarge() ? tooLarge : explainUploadFailure(error);
        result.problems.push(`${filename}: ${problem}`);
      },
    );
  };
  try {
    await receiveFiles(request, uploadLimits, upload);
  } catch (error) {
    if (!(error instanceof FormTooLargeError)) throw error;
    return { uploaded: [], problems: [tooLarge] };
  }
  if (result.uploaded.length + result.problems.length === 0) result.problems.push('Choose a file.');
  return result;
};

const tooLarge = `A file may have ${uploadLimits.maxBytes / 1024 / 1024} MB at most, ${uploadLimits.maxFiles} files at once. Whatever came after it was not read.`;

const explainUploadFailure = (error: unknown): string => {
  if (!isVoisnapError(error)) return explainFailure(error).advice;
  if (error instanceof RateLimitError) {
    const minutes = Math.ceil((error.retryAfter ?? 60) / 60);
    return `Voisnap takes 10 documents an hour. Try again in ${minutes} min.`;
  }
  if (error.status === 415) return `Voisnap does not read files of this kind. It reads ${kinds}.`;
  if (error.requestSent === 'maybe') {
    return 'The answer of the API was lost, so the document may be there. Look at the list before you try again.';
  }
  if (error instanceof ValidationError && error.errors.length > 0) {
    return error.errors.map(({ message }) => message).join(' ');
  }
  const trace = error.traceId === undefined ? '' : ` (trace id ${error.traceId})`;
  return `${explainFailure(error).advice}${trace}`;
};
