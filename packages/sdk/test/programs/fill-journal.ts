// Appends to a journal until the disk is full, then makes room and appends once more.
import { readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileJournal } from '../../src/entries/journal/node.js';

const path = process.argv[2] ?? '';
const campaign = 'spring-2026';
const filler = `${path}.filler`;
const stored: string[] = [];
const errors: string[] = [];

const append = async (key: string): Promise<void> => {
  try {
    await journal.append({ campaign, key, state: 'dialing', at: Date.now(), attempt: 1 });
    stored.push(key);
  } catch (error) {
    errors.push(`${(error as Error).name}: ${(error as Error).message}`);
  }
};

await writeFile(filler, 'x'.repeat(4_096));
const journal = fileJournal(path);
for await (const _ of await journal.load(campaign));
for (let index = 0; errors.length === 0 && index < 1_000; index += 1) await append(`lead-${index}`);
await rm(filler);
await append('after');
await journal.close?.();

const endsWithLine = (await readFile(path, 'utf8')).endsWith('}\n');
const loaded: string[] = [];
for await (const { key } of await journal.load(campaign)) loaded.push(key);
await journal.close?.();
process.stdout.write(JSON.stringify({ stored, loaded, errors, endsWithLine }));
