/** Redacts an API key: its prefix and its last four characters remain. */
export const redact = (apiKey: string): string =>
  apiKey.replace(/^(vsnp_[a-z]+_)?.+(?=.{4}$)/, '$1…');
