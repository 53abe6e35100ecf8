import { DatabaseProblem } from '../database-problem.js';

/** A pattern in the error of the system, and the sentence for it. */
const advice: readonly (readonly [pattern: RegExp, sentence: (folder: string) => string])[] = [
  [/ENOSPC|No space left on device/, (folder) => `The disk of ${folder} is full. Make room on it.`],
  [
    /EROFS|Read-only file system|EACCES|EPERM|Permission denied/,
    (folder) =>
      `The app may not write in ${folder}. Give its user the right to, or set DATA_FOLDER to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST/,
    (folder) => `${folder} is not a folder. Move it away, or set DATA_FOLDER to another folder.`,
  ],
  [
    /administrative permissions/,
    () =>
      'Postgres does not run as an administrator. Start the app as another user, or set DATABASE_URL to a Postgres.',
  ],
  [
    /error while loading shared libraries|Library not loaded/,
    () =>
      'A library of the Postgres from npm is missing. Install anew, or set DATABASE_URL to a Postgres.',
  ],
];

/** The line with which Postgres says why it ended. */
const findReason = (text: string): string => {
  const lines = text.trim().split('\n');
  const line = lines.find((each) => /PANIC|FATAL|error:/.test(each)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(PANIC|FATAL|error):\s*/, '').trim();
};

/** Explains why Postgres did not start. */
export const explainPostgresFailure = (error: Error, folder: string): DatabaseProblem => {
  if (error instanceof DatabaseProblem) return error;
  const sentence =
    advice.find(([pattern]) => pattern.test(error.message))?.[1](folder) ??
    `Postgres does not start in ${folder}: ${findReason(error.message)}. Nothing was deleted. To begin with an empty database, move the folder away.`;
  return new DatabaseProblem(sentence, { cause: error });
};
