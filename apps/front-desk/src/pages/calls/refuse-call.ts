import { ConflictError, NotFoundError, RateLimitError } from '@voisnap/sdk';
import type { Context } from 'hono';
import type { FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';

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
  return form;
};
