import { fieldMessage, type ValueRule } from './field-message.js';
import { patternRule } from './text.js';

/** `#rrggbb`. */
export const hexColorPattern: RegExp = /^#[\da-f]{6}$/i;

/** A color. The documentation shows `#rrggbb`, but does not say that other forms are wrong. */
export const hexColorRule = (): ValueRule =>
  patternRule(hexColorPattern, fieldMessage('a color such as #1a73e8'));
