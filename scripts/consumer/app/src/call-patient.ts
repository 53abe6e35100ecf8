import { isVoisnapError, type OutboundCall, type VoisnapClient } from '@voisnap/sdk';

/** An appointment that somebody is to be reminded of. */
export interface Appointment {
  readonly id: string;
  readonly agentId: string;
  /** In E.164 format. */
  readonly phoneNumber: string;
}

/** Calls about an appointment, once: a lost response does not make the phone ring again. */
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
    // No answer came, but the call may be on its way: it carries the appointment's id.
    for await (const call of client.outboundCalls.list({ agentId })) {
      if (call.metadata?.appointmentId === id) return call;
    }
    throw error;
  }
}
