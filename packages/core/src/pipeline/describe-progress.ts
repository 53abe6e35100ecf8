import { adviseOnLostResponse, type LostRequest } from '../response/advise-on-lost-response.js';
import type { RequestSent } from '../util/request-sent.js';
import type { CallProgress } from './exchange.js';

/** Whether the API may have carried out a call that is given up now, whatever attempt it was. */
export const findRequestSent = ({
  requestSent,
  responseLost,
}: Pick<CallProgress, 'requestSent' | 'responseLost'>): RequestSent =>
  responseLost ? 'maybe' : requestSent;

/** What a caller should know about a call that is given up now. */
export const describeProgress = (progress: CallProgress, operation: LostRequest): string => {
  if (findRequestSent(progress) === 'maybe') return adviseOnLostResponse(operation);
  return progress.refused ? 'The API did not take it.' : 'Nothing was sent.';
};
