import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VoisnapClient } from '@voisnap/sdk';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LastingMock, openMock } from './open-mock.js';

let folder: string;
const open: LastingMock[] = [];
const start = async (speed = 5): Promise<LastingMock> => {
  const mock = await openMock(folder, speed);
  open.push(mock);
  return mock;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  await rm(folder, { recursive: true });
});

it('keeps agents, numbers, documents and conversations for the next mock, and its account', async () => {
  const first = await start();
  const { db } = first.mock;
  const agent = db.agent.insert({ name: 'Aria' });
  db.telephonyNumber.insert({ phoneNumber: '+14155550100', assignedAgentId: agent.id });
  const client = new VoisnapClient(first.mock.clientOptions);
  const { id } = await client.knowledgeBase.uploadDocument({
    file: new File(['Returns are free.'], 'faq.txt'),
  });
  const conversation = db.conversation.insert({ agentId: agent.id, status: 'completed' });
  const turns = [{ speaker: 'agent', text: 'Hello', startTime: 0, endTime: 1 }];
  db.transcript.set(conversation.id, turns);
  await first.close();

  const second = await start();
  expect(second.account).toBe(first.account);
  expect(second.mock.db.agent.all()).toEqual([agent]);
  expect(second.mock.db.telephonyNumber.all()).toMatchObject([{ assignedAgentName: 'Aria' }]);
  expect(second.mock.db.conversation.all()).toEqual([conversation]);
  expect(second.mock.db.transcript.get(conversation.id).turns).toMatchObject(turns);
  // It was being indexed when the first ended.
  expect(second.mock.db.knowledgeBaseDocument.get(id)).toMatchObject({
    status: 'indexed',
    chunkCount: 1,
  });
  const found = await new VoisnapClient(second.mock.clientOptions).knowledgeBase.search({
    query: 'returns',
  });
  expect(found.matches).toMatchObject([{ documentId: id }]);
});

it('fails calls that were under way, and starts those that nobody had dialled', async () => {
  const first = await start(0.001);
  const { db, clock } = first.mock;
  const agentId = db.agent.insert({ status: 'active' }).id;
  const insert = (more: object) =>
    db.outboundCall.insert({ agentId, toNumber: '+14155550123', ...more }).id;
  const startedAt = new Date(clock.now() - 10_000).toISOString();
  const talk = db.conversation.insert({ agentId, status: 'in_progress', startedAt, endedAt: null });
  const say = (text: string, startTime: number) => ({
    speaker: 'agent',
    text,
    startTime,
    endTime: startTime + 1,
  });
  db.transcript.set(talk.id, [say('said', 2), say('never said', 3_000)]);
  const cut = insert({ status: 'in_progress', conversationId: talk.id });
  const queued = insert({ status: 'queued' });
  const scheduledFor = new Date(clock.now() + 3_600_000).toISOString();
  const scheduled = insert({ status: 'scheduled', scheduledFor });
  await first.close();

  const { mock } = await start(1_000);
  const statusOf = (id: string) => mock.db.outboundCall.get(id)?.status;
  expect(mock.db.outboundCall.get(cut)).toMatchObject({
    status: 'failed',
    endReason: 'mock_ended',
  });
  expect(mock.db.conversation.get(talk.id)?.status).toBe('failed');
  expect(mock.db.transcript.get(talk.id).turns.map(({ text }) => text)).toEqual(['said']);
  await vi.waitFor(() => expect(statusOf(queued)).toBe('completed'), 30_000);
  await vi.waitFor(() => expect(statusOf(scheduled)).toBe('completed'), 30_000);
});

it('writes changes within seconds, so that a kill loses little, and its clock never goes back', async () => {
  const first = await start(1_000);
  const { id } = first.mock.db.agent.insert();
  await vi.waitFor(
    async () => expect(await readFile(join(folder, 'mock-state.jsonl'), 'utf8')).toContain(id),
    10_000,
  );
  const shown = first.mock.clock.now();
  const second = await start(1_000);
  expect(second.mock.db.agent.has(id)).toBe(true);
  expect(second.mock.clock.now()).toBeGreaterThan(shown);
  expect(second.mock.db.agent.insert().id).not.toBe(id);
});

it('says what to do about a file that is not whole, and leaves it', async () => {
  const file = join(folder, 'mock-state.jsonl');
  for (const text of [
    '{"version":1',
    '{"version":2}',
    '{"version":1}\n{"table":"agent","row":{"id":7}}',
  ]) {
    await writeFile(file, text);
    await expect(start()).rejects.toThrow(
      new RegExp(
        `^The file ${file}, which keeps the state of the mock, cannot be used: .*\\. Move it away to begin with an empty mock\\.$`,
        's',
      ),
    );
    expect(await readFile(file, 'utf8')).toBe(text);
  }
});
