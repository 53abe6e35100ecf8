import {
  type Explain,
  fieldMessage,
  type Rule,
  secretMessage,
  type ValueRule,
} from './field-message.js';

/** Whether a value is text with at least one character. */
export const isNonEmpty = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Any text, also an empty one. */
export const textRule = (): ValueRule => ({
  accepts: (value) => typeof value === 'string',
  explain: fieldMessage('a string'),
});

/** Text with at least one character. */
export const nonEmptyTextRule = (rule: Rule = 'assumed'): ValueRule => ({
  accepts: isNonEmpty,
  explain: fieldMessage('a non-empty string', rule),
});

/** A text that is a secret, with at least one character. No message shows it. */
export const secretTextRule = (): ValueRule => ({
  accepts: isNonEmpty,
  explain: secretMessage('a non-empty string'),
});

/** `true` or `false`. */
export const flagRule = (): ValueRule => ({
  accepts: (value) => typeof value === 'boolean',
  explain: fieldMessage('true or false'),
});

/** A rule for text of a form. */
export const patternRule = (pattern: RegExp, explain: Explain): ValueRule => ({
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  explain,
});
