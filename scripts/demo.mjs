// `npm run demo`: the example app against the embedded mock server, from a fresh clone. It runs from
// source, because building all packages takes longer than the whole tour.
// What follows `--` goes to the app: `npm run demo -- --live`.
import { installFor } from './install.mjs';
import { runApp } from './run-app.mjs';
import { say } from './step.mjs';

installFor('example');
say('Running apps/example\n');
runApp('example');
