import { parseCommand } from './parse-command.js';
import { readVersion } from './read-version.js';
import { sendWebhook } from './send-webhook.js';
import { serve } from './serve.js';
import { usage } from './usage.js';
import { UsageError } from './usage-error.js';
import { validate } from './validate.js';

async function run(words: readonly string[]): Promise<void> {
  const print = (text: string) => process.stdout.write(text);
  const command = parseCommand(words, process.env);
  if (command.name === 'help') print(usage);
  else if (command.name === 'version') print(`${readVersion()}\n`);
  else if (command.name === 'validate') process.exitCode = await validate(command, print);
  else if (command.name === 'send-webhook') process.exitCode = await sendWebhook(command, print);
  else {
    const served = await serve(command, print);
    // Only the port keeps the process alive: closing it ends the process.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => served.close());
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  const advice = error instanceof UsageError ? '\nSee voisnap-mock --help.' : '';
  const text =
    error instanceof UsageError ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`${text}${advice}\n`);
});
