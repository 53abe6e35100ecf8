import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import { z } from 'zod';
import { readPhoneNumber } from '../../voisnap/read-phone-number.js';
import { formKeyPattern } from '../call-key.js';

/** A form without mistakes that the app can see. Its fields have the names of the API where the API has them. */
export interface CallForm {
  readonly key: string;
  readonly agentId: string;
  /** One of the mock's numbers; a number that is typed counts more. */
  readonly mockNumber: string;
  readonly toNumber: string;
  readonly fromNumber: string;
  readonly when: 'now' | '5' | '60' | 'at';
  readonly scheduledFor: string;
  readonly maxRetries: number;
  readonly retryDelayMinutes: number;
}

/** What the form for a call sends. */
export const callFormSchema: z.ZodType<CallForm> = z
  .object({
    key: z.string().regex(formKeyPattern, 'Open the form again.'),
    agentId: z.string().min(1, 'Choose an agent.'),
    mockNumber: z.string().default(''),
    toNumber: z.string(),
    fromNumber: z.string().default(''),
    when: z.enum(['now', '5', '60', 'at'], 'Choose a time.').default('now'),
    scheduledFor: z.string().default(''),
    maxRetries: z.coerce.number('Choose a number.').int().default(0),
    // An emptied field is not 0 minutes.
    retryDelayMinutes: z.preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z.coerce.number('Enter a number of minutes.').default(15),
    ),
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { problem } = readPhoneNumber(form.toNumber || form.mockNumber);
    if (problem !== undefined) complain('toNumber', problem);
    if (form.when === 'at' && Number.isNaN(readTime(form.scheduledFor))) {
      complain('scheduledFor', 'Enter a date and a time.');
    }
    if (form.when !== 'at' && form.scheduledFor !== '') {
      complain('when', 'You entered a time: choose “At the time below”, or empty the time.');
    }
  });

/** A browser sends a time without a zone; the form says that it is UTC. */
const readTime = (typed: string): number => Date.parse(typed.endsWith('Z') ? typed : `${typed}Z`);

/** When the call is to be placed, in ms of the API's time; `undefined`: now. */
const readSchedule = (form: CallForm, now: number): number | undefined => {
  if (form.when === 'now') return undefined;
  return form.when === 'at' ? readTime(form.scheduledFor) : now + Number(form.when) * 60_000;
};

/** The request to the API for a form. */
export const toCallRequest = (form: CallForm, now: number): CreateOutboundCallRequest => {
  const { agentId, fromNumber, maxRetries, retryDelayMinutes } = form;
  const at = readSchedule(form, now);
  return {
    agentId,
    toNumber: readPhoneNumber(form.toNumber || form.mockNumber).number ?? '',
    ...(fromNumber !== '' && { fromNumber }),
    ...(at !== undefined && { scheduledFor: new Date(at) }),
    ...(maxRetries > 0 && { maxRetries, retryDelayMinutes }),
  };
};
