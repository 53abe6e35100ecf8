import { fieldMessage, type Rule, type ValueRule } from './field-message.js';
import { patternRule } from './text.js';

/** ITU-T E.164: a plus sign, a country code that does not begin with 0, at most 15 digits. */
export const E164: RegExp = /^\+[1-9]\d{6,14}$/;

/** A phone number in E.164 format. */
export const e164Rule = (rule: Exclude<Rule, 'assumed'> = 'documented'): ValueRule =>
  patternRule(E164, fieldMessage('in E.164 format, such as +14155550199', rule));
