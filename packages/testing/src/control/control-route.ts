import { z } from 'zod';
import type { Workspace } from '../serve/workspace.js';
import type { Workspaces } from '../serve/workspaces.js';

/** What a control works with. */
export interface ControlInput<Body> {
  readonly workspace: Workspace;
  readonly workspaces: Workspaces;
  readonly body: Body;
  readonly query: Readonly<Record<string, string>>;
}

/** One thing that can be asked of a running server. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the control's path: `/clock/advance`. */
  readonly path: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Does it, and returns what is answered as JSON; `undefined`: `{}`. */
  readonly run: (input: ControlInput<unknown>) => unknown;
}

/** Input that a control does not take: its message is the answer. */
export class BadControlInput extends Error {}

/** Describes a control, whose body is checked before it runs. Without a schema it takes none. */
export function defineRoute<Body = Record<string, never>>(
  name: string,
  summary: string,
  {
    body: schema,
    run,
  }: {
    readonly body?: z.ZodType<Body>;
    readonly run: (input: ControlInput<Body>) => unknown;
  },
): ControlRoute {
  const [method, path] = name.split(' ') as [ControlRoute['method'], string];
  const whole = schema ?? (z.strictObject({}) as unknown as z.ZodType<Body>);
  const check = (body: unknown): Body => {
    const parsed = whole.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new BadControlInput(`The body of ${name} is not good: ${writeIssues(parsed.error)}`);
  };
  return { method, path, summary, run: (input) => run({ ...input, body: check(input.body) }) };
}

const writeIssues = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length > 0 ? `${z.core.toDotPath(path)}: ` : '') + message)
    .join('; ');
