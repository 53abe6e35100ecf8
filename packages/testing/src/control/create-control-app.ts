import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { findNearestName } from '../names/nearest-name.js';
import type { Workspaces } from '../serve/workspaces.js';
import { magicNumbers } from '../simulation/magic-numbers.js';
import { controlPath } from './control-path.js';
import { BadControlInput, type ControlRoute } from './control-route.js';
import { controlRoutes } from './control-routes.js';

/**
 * Makes the control of a running server: JSON in and out, no entry in any log. The workspace that is
 * meant is told by the API key, as in every other request.
 */
export function createControlApp(workspaces: Workspaces): Hono {
  const app = new Hono().basePath(controlPath);
  app.use(cors({ origin: '*' }));
  app.get('/', (context) => context.json(describeControl()));
  app.get('/magic-numbers', (context) => context.json(magicNumbers));
  for (const route of controlRoutes) {
    app.on(route.method, route.path, (context) => control(context, route, workspaces));
  }
  app.notFound((context) => answerProblem(context, 404, complainAboutRoute(context)));
  app.onError((error, context) => {
    const blamesInput =
      error instanceof BadControlInput || error instanceof TypeError || error instanceof RangeError;
    if (blamesInput) return answerProblem(context, 400, error.message);
    return answerProblem(context, 500, `The mock failed: ${error.message}`);
  });
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
      'Say which workspace is meant: send "Authorization: Bearer <API key>", with a key as vsnp_sb_….';
    return answerProblem(context, 401, detail);
  }
  const body = parseBody(await context.req.text());
  const query = context.req.query();
  const answer = await route.run({ workspace, workspaces, body, query });
  return context.json((answer ?? {}) as object);
}

function parseBody(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadControlInput(`The body is no JSON: ${(error as Error).message}.`);
  }
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  500: 'Internal Server Error',
};

const answerProblem = (context: Context, status: keyof typeof titles, detail: string): Response =>
  context.body(
    JSON.stringify({ type: 'about:blank', title: titles[status], status, detail }),
    status as 400,
    { 'Content-Type': 'application/problem+json' },
  );

const nameOf = ({ method, path }: Pick<ControlRoute, 'method' | 'path'>): string =>
  `${method} ${controlPath}${path}`;

const describeControl = () => ({
  description:
    'Control of a Voisnap mock. The API key in Authorization says which workspace is meant.',
  routes: Object.fromEntries([
    [`GET ${controlPath}/magic-numbers`, 'Lists the numbers that decide how a call goes.'],
    ...controlRoutes.map((route) => [nameOf(route), route.summary]),
  ]),
});

function complainAboutRoute({ req: { method, path } }: Context): string {
  const nearest = findNearestName(`${method} ${path}`, controlRoutes.map(nameOf));
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `${method} ${path} is no control.${meant} GET ${controlPath} lists all.`;
}
