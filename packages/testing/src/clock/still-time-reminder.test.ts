import { expect, it } from 'vitest';
import { StillTimeReminder } from './still-time-reminder.js';

function makeReminder() {
  const warnings: string[] = [];
  const time = { virtual: 0, real: 0 };
  const reminder = new StillTimeReminder({
    clock: { now: () => time.virtual },
    warn: (message) => warnings.push(message),
    realNow: () => time.real,
  });
  const read = (id: string, passes: number) => {
    time.real += passes;
    reminder.note(id, 'outboundCalls.get');
  };
  return { time, warnings, read };
}

it('warns once of a loop that waits in real time', () => {
  const { warnings, read } = makeReminder();
  for (let count = 0; count < 200; count += 1) read('obc_1', 20);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^outboundCalls\.get read obc_1 51 times in a second/);
});

it('does not warn of two reads, even far apart, as in a paused test', () => {
  const { warnings, read } = makeReminder();
  read('obc_1', 0);
  read('obc_1', 60_000);
  expect(warnings).toEqual([]);
});

it("does not warn while the mock's time moves", () => {
  const { warnings, read, time } = makeReminder();
  for (let count = 0; count < 200; count += 1) {
    read('obc_1', 20);
    time.virtual += 1;
  }
  expect(warnings).toEqual([]);
});

it('does not warn of many things that are each read once', () => {
  const { warnings, read } = makeReminder();
  for (let count = 0; count < 200; count += 1) read(`obc_${count}`, 20);
  expect(warnings).toEqual([]);
});
