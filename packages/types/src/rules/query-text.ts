import { fieldMessage, type ValueRule } from './field-message.js';
import { patternRule } from './text.js';

/** Text without a comma. */
export const queryItemPattern: RegExp = /^[^,]+$/;

/** An item of a list in a query. The list is sent as one comma-separated value. */
export const queryItemRule = (): ValueRule =>
  patternRule(
    queryItemPattern,
    fieldMessage('a non-empty string without a comma, which separates values in a query'),
  );

/** A name of a field, or a path to it. */
export const sortFieldPattern: RegExp = /^[A-Za-z][A-Za-z0-9.]*$/;

/** The field that a list is sorted by. */
export const sortFieldRule = (): ValueRule =>
  patternRule(sortFieldPattern, fieldMessage('the camelCase name of a field, such as createdAt'));
