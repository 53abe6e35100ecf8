// `npm run demo`: the example app against the embedded mock server, from a fresh clone. It runs from
// source, because building all packages takes longer than the whole tour.
// What follows `--` goes to the app: `npm run demo -- --live`.
import process from 'node:process';
import { install, run, say } from './step.mjs';

install();
say('Running apps/example\n');
run(process.execPath, [
  '--import=tsx',
  '--conditions=@voisnap/source',
  'apps/example/src/main.ts',
  ...process.argv.slice(2),
]);
