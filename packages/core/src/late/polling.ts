export { createAndPoll } from '../polling/create-and-poll.js';
export { pollUntil } from '../polling/poll-until.js';
