// Runs the pnpm that package.json pins in "packageManager", on a machine that has only Node and npm:
//   node scripts/pnpm.mjs install --frozen-lockfile
// `npx` keeps that pnpm in its own cache and puts it on PATH, which is where turbo looks for it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('../package.json', import.meta.url);
const spec = JSON.parse(readFileSync(root, 'utf8')).packageManager.split('+')[0];
const underPnpm = (process.env.npm_config_user_agent ?? '').startsWith(
  `${spec.replace('@', '/')} `,
);
const windows = process.platform === 'win32';
const [command, args] = underPnpm ? ['pnpm', []] : ['npx', ['--yes', spec]];

const env = { TURBO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false', ...process.env };
delete env.npm_config_loglevel; // `npm run -s` would silence pnpm's errors too

const { status, error } = spawnSync(command, [...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: windows,
  env,
});
if (error) console.error(`${command}: ${error.message}`);
process.exit(status ?? 1);
