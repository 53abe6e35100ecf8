import { createRequire } from 'node:module';
import { Agent } from 'undici';
import { expect, it } from 'vitest';
import { openAgent } from './undici-agent.js';

const require = createRequire(import.meta.url);

it.each([
  ['that is gone', new Error('Cannot find module')],
  ['that exports something else', {}],
])('takes the agent of the whole package where there is a file %s', async (_words, file) => {
  const asked: string[] = [];
  const agent = openAgent((specifier) => {
    asked.push(specifier);
    if (specifier === 'undici') return require(specifier);
    if (file instanceof Error) throw file;
    return file;
  });
  expect(agent).toBeInstanceOf(Agent);
  expect(asked).toEqual(['undici/lib/dispatcher/agent.js', 'undici']);
  await agent.close();
});
