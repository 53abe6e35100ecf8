import { adviseOnLostAnswer, type LostRequest } from '../response/advise-on-lost-answer.js';
import type { RequestSent } from '../util/request-sent.js';
import type { CallProgress } from './exchange.js';

/** Whether the API may have carried out a call that is given up now, whatever attempt it was. */
export const findRequestSent = ({
  requestSent,
  answerLost,
}: Pick<CallProgress, 'requestSent' | 'answerLost'>): RequestSent =>
  answerLost ? 'maybe' : requestSent;

/** What a caller should know about a call that is given up now. */
export const describeProgress = (progress: CallProgress, operation: LostRequest): string => {
  if (findRequestSent(progress) === 'maybe') return adviseOnLostAnswer(operation);
  return progress.refused ? 'The API did not take it.' : 'Nothing was sent.';
};
