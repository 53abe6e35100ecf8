import { describe, expect, it } from 'vitest';
import { ManualTimeline } from '../../../test/manual-timeline.js';
import { PendingJobs } from './pending-jobs.js';

describe('PendingJobs', () => {
  const start = () => {
    const clock = new ManualTimeline(0);
    const done: string[] = [];
    return { clock, done, jobs: new PendingJobs(clock) };
  };

  it('runs a job when it is due', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => done.push('dialled'));
    clock.moveBy(99);
    expect(done).toEqual([]);
    clock.moveBy(1);
    expect(done).toEqual(['dialled']);
  });

  it('keeps one job for each entity: a later one replaces the earlier', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => done.push('first'));
    jobs.schedule('obc_1', 200, () => done.push('second'));
    jobs.schedule('obc_2', 100, () => done.push('other'));
    clock.moveBy(200);
    expect(done).toEqual(['other', 'second']);
  });

  it('cancels a job', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => done.push('dialled'));
    jobs.cancel('obc_1');
    jobs.cancel('obc_unknown');
    clock.moveBy(200);
    expect(done).toEqual([]);
  });

  it('lets a job schedule the next one for the same entity', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => {
      jobs.schedule('obc_1', 100, () => done.push('second'));
    });
    clock.moveBy(200);
    expect(done).toEqual(['second']);
  });
});

describe('captured PendingJobs', () => {
  it('can be restored any number of times', () => {
    const clock = new ManualTimeline(0);
    const done: string[] = [];
    const jobs = new PendingJobs(clock);
    jobs.schedule('obc_1', 100, () => done.push('dialled'));
    jobs.scheduleByReads('kb_1', 1, () => done.push('indexed'));
    clock.moveBy(40);
    const restore = jobs.capture();
    for (const _round of [1, 2]) {
      clock.moveBy(60);
      jobs.countRead('kb_1');
      jobs.countRead('kb_1');
      jobs.countRead('kb_1');
      jobs.schedule('obc_2', 10, () => done.push('forgotten'));
      expect(done.splice(0)).toEqual(['dialled', 'indexed']);
      restore();
      clock.moveBy(59);
      expect(done).toEqual([]);
      expect([jobs.has('obc_1'), jobs.has('kb_1'), jobs.has('obc_2')]).toEqual([true, true, false]);
      restore();
    }
  });
});
