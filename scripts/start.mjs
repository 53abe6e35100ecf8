// `npm start`: the front desk, from a fresh clone and from source.
// What follows `--` goes to the app: `npm start -- --workers 3`.
import { installFor } from './install.mjs';
import { runApp } from './run-app.mjs';
import { say } from './step.mjs';

installFor('front-desk');
say('Starting apps/front-desk. Ctrl+C ends it.\n');
runApp('front-desk');
