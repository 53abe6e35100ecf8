// Runs a program of the app from its sources: `node run.mjs main`. Loading a thousand files of TypeScript one by one takes
// seconds, so they are bundled into a few first, and again only after a file has changed.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundleApp } from './bundle-app.mjs';

const [, here, name, ...words] = process.argv;
const program = await bundleApp(name);
if (program === undefined) {
  console.error('Say which program: node run.mjs main');
  process.exit(1);
}
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, here, ...words];
await import(pathToFileURL(program).href);
