import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import type { FormState } from '../../form/form-state.js';
import { toTexts } from '../../form/to-texts.js';
import { validForm } from '../../form/valid-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { callKey } from '../call-key.js';
import { callFormSchema, toCallRequest } from './call-form-schema.js';
import { CallPlacer, type Placement } from './call-placer.js';
import { refuseCall } from './refuse-call.js';
import { showCallForm, showNewCall } from './show-call-form.js';

/** The form for a call, and what it posts to. */
export const createCallCreation = (desk: Desk): Hono => {
  const placer = new CallPlacer();
  const refuse = (c: Context, form: FormState) => showCallForm(c, desk, form);
  return new Hono()
    .get('/new', (c) => showNewCall(c, desk))
    .post('/', validForm(callFormSchema, refuse), async (c) => {
      const voisnap = desk.voisnap.value;
      const form = c.req.valid('form');
      const request = toCallRequest(form, voisnap.now());
      const now = voisnap.now();
      if (isOver(request.scheduledFor, now)) return refuse(c, await refuseTime(c, now));
      const key = callKey(form.key, request.toNumber);
      try {
        const placement = await placer.place(voisnap, key, request);
        await desk.live.publish('calls');
        return showPlacement(c, placement, { key, agentId: form.agentId });
      } catch (error) {
        return refuse(c, await refuseCall(c, error));
      }
    });
};

const isOver = (at: unknown, now: number): boolean => at instanceof Date && at.getTime() <= now;

/** The form again, because its time is over by the clock of the API. */
const refuseTime = async (c: Context, now: number): Promise<FormState> => {
  const time = new Date(now).toISOString().slice(11, 16);
  const message = `This time is over: for Voisnap it is ${time} UTC. Choose a later one.`;
  const values = toTexts(await c.req.parseBody());
  return { values, errors: { scheduledFor: [message] }, problems: [], status: 422 };
};

const showPlacement = (
  c: Context,
  placement: Placement,
  asked: { key: string; agentId: string },
): Response => {
  if (placement.name === 'unknown') {
    const query = new URLSearchParams({ ...asked, since: String(Math.floor(placement.sentAt)) });
    return c.redirect(`/calls/unknown?${query}`, 303);
  }
  const notice =
    placement.name === 'placed'
      ? 'The call was placed.'
      : 'This call was placed already. It was not placed again.';
  return redirectWithNotice(c, `/calls/${placement.callId}`, notice);
};
