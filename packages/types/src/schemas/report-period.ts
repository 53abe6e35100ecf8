import * as z from 'zod';
import type { ReportPeriod } from '../models/report-period.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link ReportPeriod}. */
export const reportPeriodSchema: ObjectSchema<ReportPeriod> = responseObject(
  'ReportPeriod',
  () => ({ from: z.string(), to: z.string() }),
);
