// `npm run demo`: the example app against the embedded mock server, from a fresh clone.
// What follows `--` goes to the app: `npm run demo -- --live`.
import process from 'node:process';
import { build, install, run, say } from './step.mjs';

install();
build('--filter=@voisnap/example');
say('Running apps/example\n');
run(process.execPath, ['apps/example/dist/main.js', ...process.argv.slice(2)]);
