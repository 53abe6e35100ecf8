import { expectDuration, type WakeSource } from '@voisnap/core';
import type { CreateOutboundCallRequest, OutboundCall } from '@voisnap/types/models';
import { CallEventListener } from './call-event-listener.js';
import type { CallEventOptions } from './call-wait-options.js';

const checkSafetyInterval = expectDuration();

/**
 * Creates the wake source of a wait for a call.
 *
 * @param call What is known of the call before it is created.
 * @returns `undefined` without `events`: the wait polls.
 * @throws ConfigurationError for a wrong `safetyInterval`, also without `events`.
 */
export const createCallWakeSource = (
  { events, safetyInterval }: CallEventOptions,
  call?: Partial<CreateOutboundCallRequest>,
): WakeSource<OutboundCall> | undefined => {
  if (events !== undefined) return new CallEventListener({ events, safetyInterval }, call);
  if (safetyInterval !== undefined) checkSafetyInterval('safetyInterval', safetyInterval);
  return undefined;
};
