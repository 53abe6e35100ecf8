/**
 * Reads an environment variable, on any runtime; browsers and workers have none.
 *
 * @returns `undefined` when it is not set or empty: shells and container files write unset ones so.
 */
export const readEnvironment = (name: string): string | undefined => {
  const { process } = globalThis as {
    process?: { env?: Readonly<Record<string, string | undefined>> };
  };
  try {
    return process?.env?.[name] || undefined;
  } catch {
    // Deno asks for permission, and throws without it.
    return undefined;
  }
};
