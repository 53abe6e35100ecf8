export { fault } from '../faults/index.js';
export type { ClockOption, VoisnapMockOptions } from '../mock-options.js';
export { magicNumbers } from '../simulation/magic-numbers.js';
export {
  createVoisnapMock,
  type WebClientOptions,
  type WebVoisnapMock,
} from './create-voisnap-mock.js';
