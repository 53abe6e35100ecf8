import { contract } from '@voisnap/types/contract';
import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import { BadControlInput } from './bad-control-input.js';

/**
 * Checks the body of an override when it is planned; in process, it is checked when it is sent.
 * @throws BadControlInput that says where it does not match the contract.
 */
export function checkReply(operationId: OperationId, response: unknown): void {
  const { error } = contract[operationId].response.safeParse(response);
  if (!error) return;
  throw new BadControlInput(
    `The response does not match the contract of ${operationId}:\n${z.prettifyError(error)}\nTo break the contract on purpose: POST /faults/next with the fault { "type": "wrongShape", "body": … }.`,
  );
}
