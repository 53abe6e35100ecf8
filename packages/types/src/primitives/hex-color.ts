import * as z from 'zod';
import { hexColorPattern, hexColorRule } from '../rules/hex-color.js';
import { describeCheck } from './describe-check.js';

/** A color. The documentation shows `#rrggbb`, but does not say that other forms are wrong. */
export const hexColor = (): z.ZodString => {
  const { explain: error } = hexColorRule();
  return describeCheck(z.string({ error }).regex(hexColorPattern, { error }), 'hexColor');
};
