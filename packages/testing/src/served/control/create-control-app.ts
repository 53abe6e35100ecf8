import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { magicNumbers } from '../../emulator/numbers/magic-numbers.js';
import { Problem } from '../../emulator/problems/problem.js';
import { findNearestName } from '../../shared/nearest-name.js';
import type { PageAccess } from '../pages/page-access.js';
import { evictedHeader } from '../workspaces/eviction-log.js';
import type { Workspaces } from '../workspaces/workspaces.js';
import { BadControlInput, NotThere } from './bad-control-input.js';
import { controlPath } from './control-path.js';
import type { ControlRoute } from './control-route.js';
import { controlRoutes } from './control-routes.js';
import { describeControl, frontPage, nameOf } from './describe-control.js';
import { readControlBody } from './read-control-body.js';
import { isListResponse, streamList } from './stream-list.js';

/**
 * Makes the HTTP application of control, `/__voisnap`: JSON in and out, not logged. The API key of a request
 * selects the workspace, as for the API.
 */
export function createControlApp(workspaces: Workspaces, pages: PageAccess): Hono {
  const app = new Hono({ strict: false });
  // A page that may not call control never gets here; no other page may read the response.
  const origin = (asking: string) => (pages.allows(asking) ? asking : null);
  app.use(cors({ origin, exposeHeaders: [evictedHeader] }));
  app.get('/', (context) => context.json(frontPage));
  app.get(controlPath, (context) => context.json(describeControl()));
  app.get(`${controlPath}/health`, (context) =>
    context.json({ status: 'up', workspaces: workspaces.size }),
  );
  app.get(`${controlPath}/magic-numbers`, (context) => context.json(magicNumbers));
  for (const route of controlRoutes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, `${controlPath}${path}`, (context) => control(context, route, workspaces));
  }
  app.notFound((context) => respondWithProblem(context, 404, unknownRouteMessage(context)));
  app.onError((error, context) => respondWithError(error, context));
  return app;
}

async function control(
  context: Context,
  route: ControlRoute,
  workspaces: Workspaces,
): Promise<Response> {
  const workspace = workspaces.find(context.req.header('Authorization'));
  if (!workspace) {
    const detail =
      'Select a workspace: send "Authorization: Bearer <API key>" with a key such as vsnp_sb_….';
    return respondWithProblem(context, 401, detail);
  }
  if (workspace.eviction !== undefined) context.header(evictedHeader, 'reopened');
  const { signal } = context.req.raw;
  const path = context.req.param() as Record<string, string>;
  const query = Object.fromEntries(new URL(context.req.url).searchParams);
  const result = await workspace.control(async () => {
    const body = await readControlBody(context.req.raw);
    return route.run({ workspace, workspaces, body, path, query, signal });
  });
  if (!isListResponse(result)) return context.json((result ?? {}) as object);
  return context.body(streamList(result), 200, { 'Content-Type': 'application/json' });
}

function respondWithError(error: Error, context: Context): Response {
  if (error instanceof Problem) return respondWithProblem(context, error.status, error.message);
  if (error instanceof NotThere) return respondWithProblem(context, 404, error.message);
  const blamesInput =
    error instanceof BadControlInput || error instanceof TypeError || error instanceof RangeError;
  if (blamesInput) return respondWithProblem(context, 400, error.message);
  return respondWithProblem(context, 500, `The mock failed: ${error.message}`);
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
};

const respondWithProblem = (context: Context, status: number, detail: string): Response =>
  context.body(
    JSON.stringify({ type: 'about:blank', title: titles[status], status, detail }),
    status as 400,
    { 'Content-Type': 'application/problem+json' },
  );

function unknownRouteMessage({ req: { method, path } }: Context): string {
  const nearest = findNearestName(`${method} ${path}`, controlRoutes.map(nameOf));
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `There is no control route ${method} ${path}.${meant} GET ${controlPath} lists all.`;
}
