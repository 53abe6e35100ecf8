import { nameToLabel } from '../look/name-to-label.js';

const reasons: Readonly<Record<string, string>> = {
  agent_ended: 'The agent ended the call.',
  agent_hangup: 'The agent hung up.',
  agent_unavailable: 'The agent cannot make calls: it is gone, inactive or archived.',
  busy: 'The line was busy.',
  cancelled: 'The call was cancelled before anybody answered.',
  carrier_error: 'The phone network could not place the call.',
  customer_hangup: 'The person hung up.',
  end_call_phrase: 'Somebody said a phrase that ends the call.',
  max_duration_reached: 'The call reached the longest duration of the agent.',
  network_lost: 'The connection was lost.',
  no_answer: 'Nobody answered.',
  rejected: 'The person declined the call.',
  transferred: 'The call was transferred.',
  voicemail: 'An answering machine answered.',
};

/** Says why a call ended. An unknown reason is shown in the words of the API. */
export const explainEnd = (reason: string): string => reasons[reason] ?? `${nameToLabel(reason)}.`;
