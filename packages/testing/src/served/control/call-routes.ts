import { z } from 'zod';
import { type ControlRoute, defineRoute } from './control-route.js';
import { fields } from './fields.js';
import { callScriptSchema, readCallScript } from './read-call-script.js';
import { removalRoutes } from './removal-routes.js';

/** Routes that plan calls. */
export const callRoutes: readonly ControlRoute[] = [
  defineRoute('POST /calls/next', 'Plans the next outbound call.', {
    body: fields({ script: callScriptSchema }),
    example: { script: [{ ring: '3s' }, 'answer', { agent: 'Hello' }, { hangup: 'caller' }] },
    run: ({ workspace: { mock }, body }) => mock.calls.next(readCallScript(body.script)),
  }),
  defineRoute('POST /calls/to', 'Plans every call to a number.', {
    body: fields({ number: z.string(), script: callScriptSchema }),
    example: { number: '+14155550123', script: ['busy'] },
    run: ({ workspace: { mock, planned }, body }) =>
      planned.add('call', mock.calls.to(body.number, readCallScript(body.script))),
  }),
  ...removalRoutes({
    path: '/calls/to',
    kind: 'call',
    names: ['plan for a number', 'plans for numbers'],
  }),
  defineRoute('POST /calls/inbound', "Places an inbound call to one of the workspace's numbers.", {
    body: fields({
      from: z.string(),
      to: z.string(),
      script: callScriptSchema.exactOptional(),
    }),
    example: { from: '+14155550199', to: '+14155550100' },
    run: ({ workspace: { mock }, body: { script, ...call } }) => {
      const { conversationId } = mock.calls.inbound(call, script && readCallScript(script));
      return { conversationId };
    },
  }),
];
