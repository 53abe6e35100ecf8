import { isVoisnapError, ValidationError, type VoisnapError } from '@voisnap/sdk';
import type { Context } from 'hono';
import { explainFailure, explainTrace } from '../server/explain-failure.js';
import type { FormState } from './form-state.js';
import { readPosted } from './read-posted.js';
import { toSentence } from './to-sentence.js';
import { toTexts } from './to-texts.js';

/**
 * The form again, after Voisnap refused it or did not answer: nothing that was typed is lost. Messages about a field
 * stand there, if the form has one of the API's name (`voice.voiceId`), and above the form otherwise.
 * @throws the error when it is not Voisnap's: the error page explains that.
 */
export const refusedForm = async (c: Context, error: unknown): Promise<FormState> => {
  if (!isVoisnapError(error)) throw error;
  // Searches are forms too: theirs stand in the address.
  const asked = c.req.method === 'GET' ? c.req.query() : await readPosted(c);
  const values = toTexts(asked);
  if (error instanceof ValidationError && error.errors.length > 0) {
    return { values, ...sortMessages(error, values), status: 422 };
  }
  return { values, errors: {}, problems: describe(error), status: statusOf(error) };
};

const sortMessages = (
  { errors: messages }: ValidationError,
  values: FormState['values'],
): Pick<FormState, 'errors' | 'problems'> => {
  const errors: Record<string, string[]> = {};
  const problems: string[] = [];
  for (const { field, message } of messages) {
    const name = findField(field, values);
    if (name !== undefined) errors[name] = [...(errors[name] ?? []), toSentence(name, message)];
    else problems.push(message.includes(field) ? message : `${field}: ${message}`);
  }
  return { errors, problems };
};

/** The API names a line of a list too: `endCallPhrases.0`. The form has one field for the list. */
const findField = (field: string, values: FormState['values']): string | undefined => {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (Object.hasOwn(values, name)) return name;
  }
  return undefined;
};

const describe = (error: VoisnapError): string[] => {
  const { advice } = explainFailure(error);
  const lost = 'The request may have arrived nevertheless: look before you send it again.';
  return [advice, ...(error.requestSent === 'maybe' ? [lost] : []), ...explainTrace(error)];
};

/** 4xx when the API refused the form; 502 when the form is not the cause. */
const statusOf = ({ status = 502 }: VoisnapError): FormState['status'] =>
  status === 404 || status === 409 ? status : status === 400 || status === 422 ? 422 : 502;
