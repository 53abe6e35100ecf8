import { z } from 'zod';
import type { JobName, JobOptions } from '../../emulator/state/jobs.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { removalRoutes } from './removal-routes.js';

/** Routes that control background jobs. */
export const jobRoutes: readonly ControlRoute[] = [
  defineRoute('POST /jobs', 'Sets duration and outcome of the jobs that start from now on.', {
    // `mock.jobs.set()` checks the job and its options.
    body: z.looseObject({ job: z.string() }),
    example: { job: 'document.indexing', takes: { reads: 2 }, outcome: 'indexed' },
    run: ({ workspace: { mock, planned }, body: { job, ...options } }) =>
      planned.add('job', mock.jobs.set(job as JobName, options as JobOptions[JobName])),
  }),
  ...removalRoutes({ path: '/jobs', kind: 'job', names: ['setting of a job', 'settings of jobs'] }),
];
