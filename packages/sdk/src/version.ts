/** Version of this package, sent in `User-Agent`. Written by `scripts/write-version.mjs`. */
export const version = '0.0.0';
