/**
 * Parses an absolute URL; `undefined` for any other text. It does not use `URL.canParse`, which is missing in Jest
 * 29's jsdom and in browsers before 2023.
 */
export const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};
