import { ConflictError, NotFoundError, RateLimitError, ValidationError } from '@voisnap/sdk';
import type { Context } from 'hono';
import type { FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';
import { explainFailure, explainTrace } from '../../server/explain-failure.js';

/** The form again, after a call was certainly not placed: what keeps it from being placed, and where to change that. */
export const refuseCall = async (c: Context, error: unknown): Promise<FormState> => {
  const form = await refusedForm(c, error);
  if (error instanceof NotFoundError) {
    const errors = { agentId: ['This agent is gone. Choose another.'] };
    return { ...form, errors, problems: [] };
  }
  if (error instanceof ConflictError) {
    const errors = { agentId: [`${error.message} Choose another, or activate it.`] };
    return { ...form, errors, problems: [] };
  }
  if (error instanceof RateLimitError) {
    const wait = `Voisnap takes 30 calls a minute. Try again in ${error.retryAfter ?? 60} s.`;
    return { ...form, problems: [wait] };
  }
  if (error instanceof ValidationError) return form;
  // Only the list of calls was asked for: unlike `refusedForm`, this is sure.
  const problems = [
    'The call was not placed.',
    explainFailure(error).advice,
    ...explainTrace(error),
  ];
  return { ...form, problems };
};
