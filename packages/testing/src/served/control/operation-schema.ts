import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';

/** The id of an operation in JSON. Which there are is checked by who plans, which names the nearest. */
export const operationSchema = z.string() as unknown as z.ZodType<OperationId>;
