/**
 * Reads an absolute URL; `undefined` for what is none. Without `URL.canParse`, which Jest 29's jsdom and
 * browsers before 2023 lack.
 */
export const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};
