import { expect, test } from 'vitest';
import { toSentence } from './to-sentence.js';

test.each([
  [
    'areaCode',
    'areaCode must consist of digits; got "abc"',
    'It must consist of digits; got "abc".',
  ],
  ['name', 'Give the agent a name', 'Give the agent a name.'],
  ['name', 'names differ.', 'names differ.'],
])('a message about %s becomes a sentence: %s', (field, message, sentence) => {
  expect(toSentence(field, message)).toBe(sentence);
});
