import { ValidationError } from '@voisnap/sdk';
import type { FormState } from './form-state.js';
import { toTexts } from './to-texts.js';

/**
 * The form again, after Voisnap refused it: its messages at their fields, those without a field above. A field of the
 * form has the name of the API's: `voice.voiceId`.
 * @throws the error when it is no refusal: the error page explains that.
 */
export const refusedForm = (error: unknown, posted: object): FormState => {
  if (!(error instanceof ValidationError)) throw error;
  const values = toTexts(posted);
  const errors: Record<string, string[]> = {};
  const problems: string[] = [];
  for (const { field, message } of error.errors) {
    if (field in values) errors[field] = [...(errors[field] ?? []), message];
    else problems.push(field === '' ? message : `${field}: ${message}`);
  }
  return { values, errors, problems: error.errors.length > 0 ? problems : [error.message] };
};
