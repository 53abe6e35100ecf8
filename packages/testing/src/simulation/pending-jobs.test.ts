import { describe, expect, it } from 'vitest';
import { ManualTimeline } from '../../test/manual-timeline.js';
import { PendingJobs } from './pending-jobs.js';

describe('PendingJobs', () => {
  const start = () => {
    const clock = new ManualTimeline(0);
    const done: string[] = [];
    return { clock, done, jobs: new PendingJobs(clock) };
  };

  it('runs a job when its time has come, and only then', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => done.push('dialled'));
    clock.moveBy(99);
    expect(done).toEqual([]);
    clock.moveBy(1);
    expect(done).toEqual(['dialled']);
  });

  it('keeps one job for each entity: a later one takes the place of the earlier', () => {
    const { clock, done, jobs } = start();
    jobs.schedule('obc_1', 100, () => done.push('first'));
    jobs.schedule('obc_1', 200, () => done.push('second'));
    jobs.schedule('obc_2', 100, () => done.push('other'));
    clock.moveBy(200);
    expect(done).toEqual(['other', 'second']);
  });

  it('takes a job back', () => {
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
