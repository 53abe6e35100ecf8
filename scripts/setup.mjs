// `npm run setup`: installs. `npm run build`: installs and builds.
import process from 'node:process';
import { build, install } from './step.mjs';

install();
if (process.argv.includes('--build')) build();
