/** Secrets of webhooks and API keys. */
const secrets = /\b(whsec_|vsnp_(?:live|sb)_)[\w-]+/g;

/** Phone numbers in the form of the API: all but the country and the last two digits. */
const numbers = /(\+\d{2})\d{4,}(\d{2})\b/g;

/** Hides what nobody who reads a log needs: secrets, and the middle of phone numbers. */
export const hideSecrets = (body: string): string =>
  body.replace(secrets, '$1…').replace(numbers, '$1…$2');
