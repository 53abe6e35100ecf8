import { KNOWN_API_KEY_SCOPES } from '@voisnap/types/operations';
import { z } from 'zod';
import { blameInput } from './bad-control-input.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { fields } from './fields.js';

/** Routes that create and revoke API keys of a workspace. */
export const keyRoutes: readonly ControlRoute[] = [
  defineRoute('POST /keys', 'Creates another key for this workspace.', {
    body: fields({
      scopes: z.array(z.enum(KNOWN_API_KEY_SCOPES)).exactOptional(),
      revoked: z.boolean().exactOptional(),
      value: z.string().exactOptional(),
      tenant: z.string().exactOptional(),
    }),
    example: { scopes: ['agents:read'] },
    run: ({ workspaces, workspace, body }) => ({
      apiKey: blameInput(() => workspaces.createKey(workspace, body)),
    }),
  }),
  defineRoute('POST /keys/revoke', 'Revokes a key: the API responds with 401 from now on.', {
    body: fields({ apiKey: z.string() }),
    example: { apiKey: 'vsnp_sb_mine' },
    run: ({ workspace: { mock }, body }) => blameInput(() => mock.keys.revoke(body.apiKey)),
  }),
];
