import { isVoisnapError, type OutboundCall, type VoisnapClient } from '@voisnap/sdk';

/** An appointment, of which its patient gets a reminder. */
export interface Appointment {
  readonly id: string;
  readonly agentId: string;
  /** In E.164 format. */
  readonly phoneNumber: string;
}

/** Calls a patient about an appointment. After a lost response, it does not call again. */
export async function callPatient(
  client: VoisnapClient,
  { id, agentId, phoneNumber }: Appointment,
): Promise<OutboundCall> {
  try {
    return await client.outboundCalls.create({
      agentId,
      toNumber: phoneNumber,
      metadata: { appointmentId: id },
    });
  } catch (error) {
    if (!isVoisnapError(error) || error.requestSent !== 'maybe') throw error;
    // No response came, but the API may have placed the call. Its metadata has the id of the appointment.
    for await (const call of client.outboundCalls.list({ agentId })) {
      if (call.metadata?.appointmentId === id) return call;
    }
    throw error;
  }
}
