import { fileURLToPath } from 'node:url';

/** The folder of this app, with a slash at its end. */
export const folder: string = fileURLToPath(new URL('../', import.meta.url));
