import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';

/** The id of an operation in JSON. The mock checks it, and names the nearest id. */
export const operationSchema = z.string() as unknown as z.ZodType<OperationId>;
