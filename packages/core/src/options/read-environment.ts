/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads an environment variable, on any runtime; browsers and workers have none.
 *
 * @param variables Where to read it, instead of the process's own.
 * @returns `undefined` when it is not set or empty: shells and container files write unset ones so.
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
