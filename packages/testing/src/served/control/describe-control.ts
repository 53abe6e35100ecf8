import { controlPath } from './control-path.js';
import type { ControlRoute } from './control-route.js';
import { controlRoutes } from './control-routes.js';

/** What a server says of itself at its root, to people and to tools that wait until it is up. */
export const frontPage = {
  description: 'A mock of the Voisnap API.',
  api: '/api/v1',
  openapi: '/openapi.json',
  control: controlPath as string,
};

/** How a route is written: `POST /__voisnap/reset`. */
export const nameOf = ({ method, path }: Pick<ControlRoute, 'method' | 'path'>): string =>
  `${method} ${controlPath}${path}`;

/** What needs no key, as it is of no workspace. */
const open = {
  [`GET ${controlPath}`]: { summary: 'Lists all of this. Needs no key.' },
  [`GET ${controlPath}/health`]: {
    summary: 'Tells that the server is up, and how many workspaces it holds. Needs no key.',
  },
  [`GET ${controlPath}/magic-numbers`]: {
    summary: 'Lists the numbers that decide how a call goes. Needs no key.',
  },
};

/** What `GET /__voisnap` answers: the routes by their names. */
interface ControlDescription {
  readonly description: string;
  readonly routes: Readonly<
    Record<string, { readonly summary: string; readonly example?: unknown }>
  >;
}

/** Lists everything that can be asked of a server, with a body to begin with where one is taken. */
export const describeControl = (): ControlDescription => ({
  description:
    'Control of a Voisnap mock: JSON in and out. The API key in Authorization says which workspace is meant.',
  routes: {
    ...open,
    ...Object.fromEntries(
      controlRoutes.map(({ summary, example, ...route }) => [
        nameOf(route),
        { summary, ...(example !== undefined && { example }) },
      ]),
    ),
  },
});
