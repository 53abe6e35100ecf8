import { controlPath } from './control-path.js';
import type { ControlRoute } from './control-route.js';
import { controlRoutes } from './control-routes.js';

/** The front page of a server, for people and for tools that wait until it is up. */
export const frontPage = {
  description: 'A mock of the Voisnap API.',
  api: '/api/v1',
  openapi: '/openapi.json',
  control: controlPath as string,
};

/** The name of a route: `POST /__voisnap/reset`. */
export const nameOf = ({ method, path }: Pick<ControlRoute, 'method' | 'path'>): string =>
  `${method} ${controlPath}${path}`;

/** The routes that need no key, because they belong to no workspace. */
const open = {
  [`GET ${controlPath}`]: { summary: 'Lists these routes. Needs no key.' },
  [`GET ${controlPath}/health`]: {
    summary: 'Says that the server is up, and how many workspaces it holds. Needs no key.',
  },
  [`GET ${controlPath}/magic-numbers`]: {
    summary: 'Lists the numbers that decide the outcome of a call. Needs no key.',
  },
};

/** The response of `GET /__voisnap`: the routes by their names. */
interface ControlDescription {
  readonly description: string;
  readonly routes: Readonly<
    Record<string, { readonly summary: string; readonly example?: unknown }>
  >;
}

/** Describes all routes of control, with an example of each body. */
export const describeControl = (): ControlDescription => ({
  description:
    'Control of a Voisnap mock: JSON in and out. The API key in Authorization selects the workspace.',
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
