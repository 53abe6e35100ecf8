import { type OperationId, operations, type TypesById } from '@voisnap/types/operations';
import { checkExpectation } from '../../kit/requests/check-expectation.js';
import { listReceived } from '../../kit/requests/received-requests.js';
import { isFile } from '../../shared/files.js';
import { findDifferences } from '../../shared/find-differences.js';
import type { Match } from '../../shared/match.js';
import { showDifference, showTimes, showValue, writeMessage } from '../../shared/show-value.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** An expected upload. Parts that are not given match anything. */
export interface ExpectedUpload {
  /** The file's name. */
  readonly name?: Match<string>;
  /** Its media type. */
  readonly type?: Match<string>;
  /** Bytes. */
  readonly size?: Match<number>;
  /** The other fields of the form. */
  readonly fields?: Match<Omit<TypesById['knowledgeBase.uploadDocument']['input']['body'], 'file'>>;
  /** Exactly how many such uploads. Default: one or more. */
  readonly times?: number;
}

/** Whether a matching file was uploaded. Repeated attempts count. */
export function toHaveUploaded(received: unknown, expected: ExpectedUpload = {}): MatcherResult {
  const { requests } = requireMock(received, 'toHaveUploaded');
  const known = ['name', 'type', 'size', 'fields', 'times'];
  checkExpectation(expected, { known, where: 'toHaveUploaded()' });
  const { times, ...match } = expected;
  const uploads = findUploads(requests.all);
  const ranked = uploads
    .map((upload) => ({ upload, differences: findDifferences(upload, match) }))
    .sort((one, other) => one.differences.length - other.differences.length);
  const found = ranked.filter(({ differences }) => differences.length === 0).length;
  const pass = times === undefined ? found > 0 : found === times;
  return {
    pass,
    message: () => {
      const count = times === undefined ? '' : ` ${showTimes(times)}`;
      const wanted = `a file${Object.keys(match).length === 0 ? '' : ` like ${showValue(match)}`}${count}`;
      if (pass)
        return `Expected ${wanted} not to have been uploaded, but it was, ${showTimes(found)}.`;
      const sentence = `Expected ${wanted} to have been uploaded, but it was ${found === 0 ? 'not' : showTimes(found)}.`;
      const nearest = ranked.find(({ differences }) => differences.length > 0);
      if (uploads.length === 0) return writeMessage(sentence, [listReceived(requests.all)]);
      if (!nearest) return sentence;
      const lines = nearest.differences.map((difference) => `- ${showDifference(difference)}`);
      return writeMessage(sentence, [
        `Nearest of ${uploads.length}: ${nearest.upload.name}`,
        ...lines,
      ]);
    },
    actual: uploads,
    expected: match,
  };
}

interface Upload {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly fields: unknown;
}

const findUploads = (
  entries: readonly { readonly operationId: OperationId | undefined; readonly body: unknown }[],
): readonly Upload[] =>
  entries.flatMap(({ operationId, body }) => {
    if (operationId === undefined) return [];
    const operation = operations[operationId];
    if (!('multipart' in operation)) return [];
    const { [operation.multipart.fileField]: file, ...fields } = (body ?? {}) as Readonly<
      Record<string, unknown>
    >;
    if (!isFile(file)) return [];
    return [{ name: file.name, type: file.type, size: file.size, fields }];
  });
