import type { z } from 'zod';
import type { FormState } from './form-state.js';
import { toSentence } from './to-sentence.js';
import { toTexts } from './to-texts.js';

/** The part of zod's issues that forms show. */
export type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** A form with mistakes: what was typed, and a message at each field. */
export const wrongForm = (posted: object, issues: readonly Issue[]): FormState => {
  const errors: Record<string, string[]> = {};
  const problems: string[] = [];
  for (const { path, message } of issues) {
    const name = path.join('.');
    if (name === '') problems.push(message);
    else errors[name] = [...(errors[name] ?? []), toSentence(name, message)];
  }
  return { values: toTexts(posted), errors, problems, status: 422 };
};
