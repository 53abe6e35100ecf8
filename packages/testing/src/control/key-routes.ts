import { operations, type Scope } from '@voisnap/types/operations';
import { z } from 'zod';
import { BadControlInput, type ControlRoute, defineRoute } from './control-route.js';

const scopes: readonly Scope[] = Object.values(operations).map(({ scope }) => scope);

const scopeSchema = z.enum([...new Set(scopes)]);

const blameInput = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw new BadControlInput((error as Error).message);
  }
};

/** Control of the keys that open a workspace. */
export const keyRoutes: readonly ControlRoute[] = [
  defineRoute('POST /keys', 'Makes a further key for this workspace.', {
    body: z.strictObject({
      scopes: z.array(scopeSchema).exactOptional(),
      revoked: z.boolean().exactOptional(),
      value: z.string().exactOptional(),
    }),
    run: ({ workspaces, workspace, body }) => ({
      apiKey: blameInput(() => workspaces.createKey(workspace, body)),
    }),
  }),
  defineRoute('POST /keys/revoke', 'Revokes a key: the API answers 401 from now on.', {
    body: z.strictObject({ apiKey: z.string() }),
    run: ({ workspace: { mock }, body }) => blameInput(() => mock.keys.revoke(body.apiKey)),
  }),
];
