import { adviseOnLostAnswer } from '../response/advise-on-lost-answer.js';
import type { RequestSent } from '../transport/transport.js';
import type { HttpMethod } from '../util/operation.js';
import type { CallProgress } from './exchange.js';

/** Whether the API may have carried out a call that is given up now, whatever attempt it was. */
export const findRequestSent = ({ requestSent, answerLost }: CallProgress): RequestSent =>
  answerLost ? 'maybe' : requestSent;

/** What a caller should know about a call that is given up now. */
export const describeProgress = (progress: CallProgress, method: HttpMethod): string =>
  findRequestSent(progress) === 'no' ? 'Nothing was sent.' : adviseOnLostAnswer({ method });
