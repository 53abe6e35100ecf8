export { RateLimitQueue } from '../rate-limit/rate-limit-queue.js';
