import type { OutboundCall, Page } from '@voisnap/sdk';
import { createVoisnapMock } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { CallList } from './call-list.js';
import { judgeLostRow } from './judge-lost-row.js';

const mock = createVoisnapMock();
const floor = Date.parse('2026-03-01T09:00:00Z');
const row = { campaignId: '7', key: '2', phone: '+14155550001' };

/** A call of the campaign, placed so many minutes after the time back to which the list is needed. */
const call = (key: string, minutes: number): OutboundCall =>
  mock.fixtures.outboundCall({
    createdAt: new Date(floor + minutes * 60_000).toISOString(),
    metadata: { voisnapCampaign: row.campaignId, voisnapKey: key },
  });

/** Reads pages; each has its calls, and says how many there are in all. */
const readList = (...pages: readonly [total: number, ...calls: OutboundCall[]][]): CallList => {
  const list = new CallList(floor);
  for (const [total, ...data] of pages) list.read({ data, total } as unknown as Page<OutboundCall>);
  return list;
};

const judge = (list: CallList) => judgeLostRow(row, list, undefined);

test('a call with the campaign and key of the row is its call', () => {
  const mine = call('2', 5);
  expect(judge(readList([2, call('1', 6), mine]))).toEqual({ call: mine });
});

test('a list that goes back far enough shows that nobody was called', () => {
  expect(judge(readList([9, call('1', 6), call('3', -1)]))).toEqual({ absent: true });
});

test('a list that was read to its end shows it too', () => {
  const list = readList([1, call('1', 6)]);
  list.end();
  expect(judge(list)).toEqual({ absent: true });
});

test('a list that does not go back far enough proves nothing', () => {
  const undecided = { undecided: 'it could not be read far enough back' };
  expect(judge(readList([9, call('1', 6), call('3', 5)]))).toEqual(undecided);
  const cut = readList([9, call('1', 6)]);
  cut.end();
  expect(judge(cut)).toEqual(undecided);
});

test('a list that is not sorted by time proves nothing before its end', () => {
  const list = readList([9, call('1', 5), call('3', 6), call('4', -1)]);
  expect(judge(list)).toEqual({ undecided: 'it could not be read far enough back' });
});

test('a list that shrinks while it is read proves nothing', () => {
  const list = readList([9, call('1', 6)], [8, call('3', -1)]);
  expect(judge(list)).toEqual({ undecided: 'it changed while it was read' });
});
