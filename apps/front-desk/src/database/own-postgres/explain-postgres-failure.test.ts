import { expect, it } from 'vitest';
import { explainPostgresFailure } from './explain-postgres-failure.js';

it.each([
  ['ENOSPC: no space left on device, write', 'The disk of /desk is full. Make room on it.'],
  [
    'initdb ended with 1: could not write: No space left on device',
    'The disk of /desk is full. Make room on it.',
  ],
  [
    "EROFS: read-only file system, mkdir '/desk'",
    'The app may not write in /desk. Give its user the right to, or set DATA_FOLDER to another folder.',
  ],
  [
    "ENOTDIR: not a directory, mkdir '/desk'",
    '/desk is not a folder. Move it away, or set DATA_FOLDER to another folder.',
  ],
  [
    '2026-01-01 00:00:00 UTC [7] LOG:  starting\n2026-01-01 00:00:00 UTC [7] FATAL:  it is broken',
    'Postgres does not start in /desk: it is broken. Nothing was deleted. To begin with an empty database, move the folder away.',
  ],
])('says what to do about: %s', (message, sentence) => {
  expect(explainPostgresFailure(new Error(message), '/desk').message).toBe(sentence);
});
