import {
  appendFile,
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ConfigurationError } from '@voisnap/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../campaigns/journal.js';
import { fileJournal } from './file-journal.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-journal-'));
  path = join(folder, 'spring.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

const campaign = 'spring-2026';
const createEntry = (key: string, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  campaign,
  key,
  state: 'dialing',
  at: 1_767_225_600_000,
  attempt: 1,
  ...changes,
});

const readAll = async (file = path, name = campaign): Promise<JournalEntry[]> => {
  const journal = fileJournal(file);
  const entries: JournalEntry[] = [];
  const loaded = await journal.load(name);
  try {
    for await (const entry of loaded) entries.push(entry);
  } finally {
    await journal.close?.();
  }
  return entries;
};

const openNew = async (file: string | URL = path) => {
  const journal = fileJournal(file);
  for await (const _ of await journal.load(campaign));
  return journal;
};

const write = async (...entries: JournalEntry[]) => {
  const journal = await openNew();
  for (const entry of entries) await journal.append(entry);
  await journal.close?.();
};

describe('a file journal', () => {
  it('gives back what was appended, in order and with unknown fields', async () => {
    const entries = [
      createEntry('a', { idempotencyKey: 'k-1', agentId: 'agt_1' }),
      createEntry('a', { state: 'placed', callId: 'obc_1' }),
      { ...createEntry('b\n"ü\u2028\ud83d'), later: { x: 1 } },
    ];
    await write(...entries.slice(0, 1));
    await write(...entries.slice(1));
    expect(await readAll()).toEqual(entries);
  });

  it('is a file of lines that only this user reads, and leaves no other file', async () => {
    await write(createEntry('a'));
    expect((await readFile(path, 'utf8')).split('\n')).toEqual([
      '{"kind":"voisnap-journal","version":1,"campaign":"spring-2026"}',
      JSON.stringify(createEntry('a')),
      '',
    ]);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['spring.ndjson']);
  });

  it('takes a file: URL', async () => {
    await (await openNew(pathToFileURL(path))).close?.();
    expect(await readdir(folder)).toEqual(['spring.ndjson']);
  });

  it('takes many appends at once', async () => {
    const journal = await openNew();
    const keys = Array.from({ length: 500 }, (_, index) => `key-${index}`);
    await Promise.all(keys.map((key) => journal.append(createEntry(key))));
    await journal.close?.();
    expect((await readAll()).map(({ key }) => key)).toEqual(keys);
  });

  it('reads a journal that is longer than what it reads at once', async () => {
    const keys = Array.from({ length: 2_000 }, (_, index) => `${'ü'.repeat(index % 90)}${index}`);
    const journal = await openNew();
    await Promise.all(keys.map((key) => journal.append(createEntry(key))));
    await journal.close?.();
    expect((await readAll()).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['no path', undefined],
    ['an empty one', ''],
    ['a NUL in it', 'a\0b'],
    ['a URL of the web', new URL('https://voisnap.ai/a')],
    ['a file of another machine', new URL('file://other/a')],
    ['a URL as a text', 'file:///tmp/a'],
    ['a number', 3],
  ])('refuses %s', (_what, wrong) => {
    if (process.platform === 'win32' && wrong instanceof URL && wrong.host === 'other') return;
    expect(() => fileJournal(wrong as string)).toThrow(ConfigurationError);
  });
});

describe('the end of a file', () => {
  it('is cut off when its last line is torn, wherever it tore', async () => {
    await write(createEntry('a'));
    const whole = await stat(path);
    await write(createEntry('b'));
    const { size } = await stat(path);
    const bytes = await readFile(path);
    for (let end = whole.size; end < size - 1; end += 1) {
      await writeFile(path, bytes.subarray(0, end));
      expect((await readAll()).map(({ key }) => key)).toEqual(['a']);
      expect((await stat(path)).size).toBe(whole.size);
    }
  });

  it('is kept when only its line break is missing', async () => {
    await write(createEntry('a'));
    await truncate(path, (await stat(path)).size - 1);
    await write(createEntry('b'));
    expect((await readAll()).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('may lie in the header, when nothing else was written', async () => {
    await write();
    const header = await readFile(path);
    for (let end = 0; end < header.length; end += 1) {
      await writeFile(path, header.subarray(0, end));
      await write(createEntry('a'));
      expect((await readAll()).map(({ key }) => key)).toEqual(['a']);
    }
  });
});

describe('a file that cannot be used is left as it is', () => {
  const expectRefusal = async (message: RegExp, file = path, name = campaign) => {
    const before = await readFile(file).catch(() => undefined);
    const error = await readAll(file, name).catch((reason) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(message);
    if (before) expect(before.equals(await readFile(file))).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes('.lock'))).toEqual([]);
  };

  it('that of another campaign', async () => {
    await write(createEntry('a'));
    await expectRefusal(
      /journal of campaign "spring-2026", not of "summer-2026"/,
      path,
      'summer-2026',
    );
  });

  it.each([
    'hello',
    'hello\n',
    '{"name":"voisnap"}',
    '{"name":"voisnap"}\n',
    'key,phone\n1,+14155550100\n',
    '\n',
    '\0\0\0\0',
    '[]\n',
  ])('one that is no journal: %j', async (content) => {
    await writeFile(path, content);
    await expectRefusal(/is not a journal/);
  });

  it('a journal that lacks its first lines', async () => {
    await writeFile(path, `${JSON.stringify(createEntry('b'))}\n`);
    await expectRefusal(/lacks its beginning, so nothing was called.*Restore the file/);
  });

  it('one of a newer format', async () => {
    await writeFile(path, '{"kind":"voisnap-journal","version":2,"campaign":"spring-2026"}\n');
    await expectRefusal(/has version 2.*Update the package/);
  });

  it.each([
    ['cut', '{"campaign":"spring-2026","key":"b","st'],
    ['of other fields', '{"campaign":"spring-2026","kye":"b","state":"placed","at":1,"attempt":1}'],
    ['of zeros', '\0\0\0\0'],
    ['no object', '12'],
    ['of no text', Buffer.from('7b226b6579223a22ff227d', 'hex')],
    ['two in one', `${JSON.stringify(createEntry('b'))}${JSON.stringify(createEntry('c'))}`],
    ['endless', 'x'.repeat(3_000_000)],
  ])('one with a damaged line in the middle: %s', async (_how, line) => {
    await write(createEntry('a'));
    await appendFile(path, line);
    await appendFile(path, `\n${JSON.stringify(createEntry('d'))}\n`);
    await expectRefusal(/Line 3 of .*spring.ndjson is damaged, so nothing was called/);
  });

  it('one whose folder does not exist', async () => {
    await expectRefusal(
      /its folder does not exist \(ENOENT\).*Create the folder/,
      join(folder, 'no', 'a'),
    );
  });

  it('a folder', async () => {
    await mkdir(path);
    await expect(readAll()).rejects.toThrow(/is a folder/);
  });

  it.runIf(process.platform !== 'win32')('a device, or a pipe', async () => {
    await expect(readAll('/dev/null')).rejects.toThrow(/is not a file/);
  });

  it.runIf(process.getuid?.() !== 0)('one that this user may not write', async () => {
    await write();
    await chmod(path, 0o400);
    await expectRefusal(/this user may not write there \(EACCES\)/);
  });
});

describe('lines of later versions', () => {
  it('are passed over and kept', async () => {
    await write(createEntry('a'));
    await appendFile(path, '{"kind":"note","text":"paused"}\n\r\n');
    await write(createEntry('b'));
    expect((await readAll()).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(await readFile(path, 'utf8')).toContain('"text":"paused"');
  });
});

describe('while a journal is open', () => {
  it('another one on its file is refused, by any name', async () => {
    const journal = await openNew();
    await symlink(path, join(folder, 'link.ndjson'));
    await expect(readAll()).rejects.toThrow(/in use by this process/);
    await expect(readAll(join(folder, 'link.ndjson'))).rejects.toThrow(/in use by this process/);
    await journal.close?.();
    expect(await readAll()).toEqual([]);
  });

  it('it loads once', async () => {
    const journal = await openNew();
    await expect(journal.load(campaign)).rejects.toThrow(/in use by this process/);
    await journal.append(createEntry('a'));
    await journal.close?.();
    expect(await readAll()).toHaveLength(1);
  });

  it.each([
    ['deleted', () => rm(path)],
    ['moved', () => rename(path, join(folder, 'old'))],
    ['replaced', () => rm(path).then(() => writeFile(path, 'new'))],
    ['replaced by a folder', () => rm(path).then(() => mkdir(path))],
  ])('a file that was %s takes no more entries, and is saved again', async (_how, change) => {
    const journal = await openNew();
    await journal.append(createEntry('a'));
    await change();
    const append = async (key: string) => journal.append(createEntry(key));
    const error = await append('b').catch((reason) => reason);
    expect(error.message).toMatch(/deleted, moved or replaced while its campaign was running/);
    await expect(journal.append(createEntry('c'))).rejects.toThrow(error.message);
    await journal.close?.();
    expect((await readdir(folder)).filter((name) => name.includes('.lock'))).toEqual([]);
    const copy = /saved again as (.*): run/.exec(error.message)?.[1];
    // The caller was told that the entry b is not stored. Whoever reads it looks for its call, in vain.
    expect((await readAll(copy)).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('a second run that reaches its file by a hard link stops them before anybody is called twice', async () => {
    const first = await openNew();
    await first.append(createEntry('a'));
    await link(path, join(folder, 'twin.ndjson'));
    const second = await openNew(join(folder, 'twin.ndjson'));
    await first.append(createEntry('b'));
    const shared = /Something else wrote to the journal .*another name\. Nothing is lost/;
    await expect(second.append(createEntry('b'))).rejects.toThrow(shared);
    await expect(first.append(createEntry('c'))).rejects.toThrow(shared);
    await first.close?.();
    await second.close?.();
    expect((await readAll()).map(({ key }) => key)).toEqual(['a', 'b', 'b', 'c']);
  });

  it('a file that was shortened in place stops it', async () => {
    const journal = await openNew();
    await journal.append(createEntry('a'));
    await truncate(path, 0);
    const shortened = /was shortened by something else .*Restore what it had/;
    await expect(journal.append(createEntry('b'))).rejects.toThrow(shortened);
    await expect(journal.append(createEntry('c'))).rejects.toThrow(shortened);
    await journal.close?.();
  });

  it('a lock that was deleted stops it', async () => {
    const journal = await openNew();
    await rm(`${path}.lock`);
    await expect(journal.append(createEntry('b'))).rejects.toThrow(
      /another process may run it now/,
    );
    await journal.close?.();
  });

  it('it is read before it is written', async () => {
    await write(createEntry('a'));
    const journal = fileJournal(path);
    await expect(journal.append(createEntry('b'))).rejects.toThrow(/Load a journal/);
    await journal.load(campaign);
    await expect(journal.append(createEntry('b'))).rejects.toThrow(/Read all entries/);
    await journal.close?.();
    await journal.close?.();
  });
});
