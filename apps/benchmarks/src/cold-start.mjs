// Started anew for each sample: imports one client, makes it, and sends a request when it should.
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
