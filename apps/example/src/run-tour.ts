import { createAgent } from './steps/01-create-an-agent.js';
import { listAgents } from './steps/02-list-agents.js';
import { publishAgent } from './steps/03-update-and-publish.js';
import { getNumber } from './steps/04-get-a-number.js';
import { uploadDocument } from './steps/05-upload-a-document.js';
import { searchDocument } from './steps/06-search-the-document.js';
import { placeCall } from './steps/07-place-a-call.js';
import { scheduleCall } from './steps/08-schedule-and-cancel.js';
import { readConversation } from './steps/09-read-the-conversation.js';
import { readStatistics } from './steps/10-read-statistics.js';
import { handleErrors } from './steps/11-handle-errors.js';
import { meetRateLimit } from './steps/12-meet-the-rate-limit.js';
import { placeManyCalls } from './steps/13-place-many-calls.js';
import { cleanUp } from './steps/14-clean-up.js';
import type { Tour } from './tour.js';

/** Runs all steps in order. Each step is a file of its own, and throws if a result is not as expected. */
export const runTour = async (tour: Tour): Promise<void> => {
  const agent = await createAgent(tour);
  await listAgents(tour, agent);
  await publishAgent(tour, agent);
  const number = await getNumber(tour, agent);
  const document = await uploadDocument(tour, agent);
  await searchDocument(tour, document);
  const call = await placeCall(tour, agent, number);
  await scheduleCall(tour, agent);
  await readConversation(tour, call);
  await readStatistics(tour, agent);
  await handleErrors(tour, agent);
  await meetRateLimit(tour, agent);
  await placeManyCalls(tour, agent);
  await cleanUp(tour, { agent, number, document });
};
