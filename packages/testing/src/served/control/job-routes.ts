import { z } from 'zod';
import type { JobName, JobOptions } from '../../emulator/state/jobs.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { removalRoutes } from './removal-routes.js';

/** Control of what goes on in the background. */
export const jobRoutes: readonly ControlRoute[] = [
  defineRoute('POST /jobs', 'Sets how a job goes that begins from now on.', {
    // Which jobs there are, and what can be set of them, is checked where it is set.
    body: z.looseObject({ job: z.string() }),
    example: { job: 'document.indexing', takes: { reads: 2 }, outcome: 'indexed' },
    run: ({ workspace: { mock, planned }, body: { job, ...options } }) =>
      planned.add('job', mock.jobs.set(job as JobName, options as JobOptions[JobName])),
  }),
  ...removalRoutes({ path: '/jobs', kind: 'job', names: ['setting of a job', 'settings of jobs'] }),
];
