import { z } from 'zod';
import { type ControlRoute, defineRoute } from './control-route.js';
import { callScriptSchema, readCallScript } from './read-call-script.js';

/** Control of how calls go. */
export const callRoutes: readonly ControlRoute[] = [
  defineRoute('POST /calls/next', 'Plans how the next outbound call goes.', {
    body: z.strictObject({ script: callScriptSchema }),
    run: ({ workspace: { mock }, body }) => mock.calls.next(readCallScript(body.script)),
  }),
  defineRoute('POST /calls/to', 'Plans how every call to a number goes.', {
    body: z.strictObject({ number: z.string(), script: callScriptSchema }),
    run: ({ workspace: { mock }, body }) => {
      mock.calls.to(body.number, readCallScript(body.script));
    },
  }),
  defineRoute('POST /calls/inbound', "Lets somebody ring one of the workspace's numbers.", {
    body: z.strictObject({
      from: z.string(),
      to: z.string(),
      script: callScriptSchema.exactOptional(),
    }),
    run: ({ workspace: { mock }, body: { script, ...call } }) => {
      const { conversationId } = mock.calls.inbound(call, script && readCallScript(script));
      return { conversationId };
    },
  }),
];
