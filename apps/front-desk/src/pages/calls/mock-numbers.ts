import type { Options } from '../../look/select-field.js';

/**
 * The numbers that decide what the mock plays: `magicNumbers` of `@voisnap/testing`. They stand here again, because the
 * app loads the mock only when it talks to it; a test compares them.
 */
export const mockNumbers: Options = [
  ['+15555550100', 'Somebody who answers'],
  ['+15555550101', 'Nobody answers'],
  ['+15555550102', 'The line is busy'],
  ['+15555550103', 'An answering machine'],
  ['+15555550105', 'Somebody who declines the call'],
  ['+15555550104', 'A network that fails'],
];
