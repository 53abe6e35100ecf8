// `npm run setup`: installs. `npm run build`: installs and builds.
import process from 'node:process';
import { installAll } from './install.mjs';
import { build } from './step.mjs';

installAll({ again: true });
if (process.argv.includes('--build')) build();
