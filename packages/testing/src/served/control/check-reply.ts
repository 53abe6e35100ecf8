import { contract } from '@voisnap/types/contract';
import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import { BadControlInput } from './bad-control-input.js';

/**
 * Checks a body that an operation is to answer, which in process only happens with the answer.
 * @throws BadControlInput that says where it does not match the contract.
 */
export function checkReply(operationId: OperationId, answer: unknown): void {
  const { error } = contract[operationId].response.safeParse(answer);
  if (!error) return;
  throw new BadControlInput(
    `The response does not match the contract of ${operationId}:\n${z.prettifyError(error)}\nTo break the contract on purpose: POST /faults/next with the fault { "type": "wrongShape", "body": … }.`,
  );
}
