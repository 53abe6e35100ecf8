import * as z from 'zod';
import type { Explain, Rule } from '../rules/field-message.js';
import { flagRule, nonEmptyTextRule, secretTextRule, textRule } from '../rules/text.js';
import { atLeastOne } from './at-least-one.js';
import { describeCheck } from './describe-check.js';

const nonEmptyString = (error: Explain): z.ZodString =>
  z.string({ error }).check(atLeastOne(error));

/** Any text, also an empty one. */
export const text = (): z.ZodString =>
  describeCheck(z.string({ error: textRule().explain }), 'text');

/** Text with at least one character. */
export const nonEmptyText = (rule: Rule = 'assumed'): z.ZodString => {
  const { explain: error } = nonEmptyTextRule(rule);
  return describeCheck(
    nonEmptyString(error),
    'nonEmptyText',
    ...(rule === 'assumed' ? [] : [rule]),
  );
};

/** `true` or `false`. */
export const flag = (): z.ZodBoolean =>
  describeCheck(z.boolean({ error: flagRule().explain }), 'flag');

/** A text that is a secret, with at least one character. No message shows it. */
export const secretText = (): z.ZodString => {
  const { explain: error } = secretTextRule();
  return describeCheck(nonEmptyString(error), 'secretText');
};
