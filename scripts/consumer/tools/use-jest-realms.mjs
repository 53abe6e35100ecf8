// Checks that the package works in the realms of Jest: that of Node and that of a page.
import { execFileSync } from 'node:child_process';
import process from 'node:process';

const files = ['--rootDir', 'realms', '--testMatch', '**/*.test.cjs'];
const extensions = ['--moduleFileExtensions', 'cjs', 'js', 'json'];
const jest = ['node_modules/jest/bin/jest.js', ...files, ...extensions, '--forceExit'];
execFileSync(process.execPath, jest, { stdio: ['ignore', 'inherit', 'pipe'] });
