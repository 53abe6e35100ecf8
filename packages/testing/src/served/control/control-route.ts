import { z } from 'zod';
import { findDroppedKeys } from '../../shared/find-dropped-keys.js';
import { suggestName } from '../../shared/nearest-name.js';
import type { Workspace } from '../workspaces/workspace.js';
import type { Workspaces } from '../workspaces/workspaces.js';
import { BadControlInput } from './bad-control-input.js';
import { fields } from './fields.js';

/** The input of a control route. */
export interface ControlInput<Body> {
  readonly workspace: Workspace;
  readonly workspaces: Workspaces;
  readonly body: Body;
  /** The parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

/** One route of control. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Its path below `/__voisnap`, with `{name}` for each parameter: `/clock/advance`. */
  readonly path: string;
  /** Purpose of the route, in one line. */
  readonly summary: string;
  /** An example of its body. */
  readonly example: unknown;
  /** Runs the route, and returns the JSON of the response. `undefined` becomes `{}`. */
  readonly run: (input: ControlInput<unknown>) => unknown;
}

/** The body, the query and the work of a route. */
interface RouteParts<Body> {
  /** The schema of the body. Default: no body. */
  readonly body?: z.ZodType<Body>;
  readonly example?: unknown;
  /** The allowed names of the query. Default: none. */
  readonly query?: readonly string[];
  readonly run: (input: ControlInput<Body>) => unknown;
}

/** Defines a route whose body and query are checked before it runs. */
export function defineRoute<Body = Record<string, never>>(
  name: string,
  summary: string,
  { body: schema, example, query: filters = [], run }: RouteParts<Body>,
): ControlRoute {
  const [method, path] = name.split(' ') as [ControlRoute['method'], string];
  const whole = schema ?? (fields({}) as unknown as z.ZodType<Body>);
  const check = (body: unknown): Body => {
    const parsed = whole.safeParse(body);
    if (!parsed.success) {
      throw new BadControlInput(`The body of ${name} is invalid: ${writeIssues(parsed.error)}`);
    }
    const [dropped] = findDroppedKeys(body, parsed.data);
    if (dropped === undefined) return parsed.data;
    throw new BadControlInput(
      `The body of ${name} is invalid: there is no field "${z.core.toDotPath(dropped)}".`,
    );
  };
  return {
    method,
    path,
    summary,
    example,
    run: (input) => {
      assertKnownFilters(name, input.query, filters);
      return run({ ...input, body: check(input.body) });
    },
  };
}

/** How many issues a message lists. */
const mostIssues = 20;

const writeIssues = ({ issues }: z.ZodError): string => {
  const listed = issues
    .slice(0, mostIssues)
    .map(({ path, message }) => (path.length > 0 ? `${z.core.toDotPath(path)}: ` : '') + message);
  const rest = issues.length - listed.length;
  return [...listed, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
};

function assertKnownFilters(name: string, query: object, filters: readonly string[]): void {
  const unknown = Object.keys(query).find((each) => !filters.includes(each));
  if (unknown === undefined) return;
  const advice = suggestName(unknown, filters, 'filters');
  throw new BadControlInput(`${name} has no filter "${unknown}". ${advice}`);
}
