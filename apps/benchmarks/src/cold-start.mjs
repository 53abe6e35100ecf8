// Runs in a new process for each sample: imports and creates one client, and makes a call if it should.
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [module, url, phase] = process.argv.slice(2);
const { open } = await import(pathToFileURL(module));
const client = open(url);
if (phase === 'answer') await client.get();
const wall = performance.now();
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1_000 }));
process.exit(0);
