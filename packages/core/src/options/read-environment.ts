import { isWorkerd, type RuntimeGlobals } from '../util/describe-runtime.js';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads an environment variable, on any runtime. Browsers and workers have none.
 *
 * @param variables Default: the environment of the process.
 * @param name - name of the variable.
 * @returns `undefined` when it is not set, or empty: shells and container files write unset variables as empty ones.
 */
export const readEnvironment = (name: string, variables?: Variables): string | undefined => {
  const { process } = globalThis as { process?: { env?: Variables } };
  try {
    return (variables ?? process?.env)?.[name] || undefined;
  } catch {
    // Deno asks for permission, and throws without it.
    return undefined;
  }
};

/**
 * Tells how to pass a value on runtimes without `process.env`, for the end of a message: browsers have no environment, and
 * workers have one only by an option.
 *
 * @param example The code that passes the value instead.
 * @param globals - where to look for `process`. Default: the runtime's globals.
 * @returns an empty string when there is an environment.
 */
export const adviseWithoutEnvironment = (
  example: string,
  globals: Globals = globalThis as Globals,
): string =>
  globals.process?.env === undefined || isWorkerd(globals)
    ? ` A worker's variables are not in process.env by default: pass the binding, ${example}.`
    : '';

type Globals = RuntimeGlobals & { readonly process?: { readonly env?: Variables } };
