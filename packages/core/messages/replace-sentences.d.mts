export const replaceSentences: (
  code: string,
  findCode: (sentence: string) => number | string | undefined,
) => string;
