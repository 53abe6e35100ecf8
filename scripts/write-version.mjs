// Writes the SDK's version from its package.json into the source that sends it in User-Agent.
import { readFileSync, writeFileSync } from 'node:fs';

const source = 'packages/sdk/src/version.ts';
const { version } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'));
const text = readFileSync(source, 'utf8');
writeFileSync(source, text.replace(/version = '[^']*'/, `version = '${version}'`));
