import type { ApiChoice } from './choose-api.js';

/** Says in a few words which API the app talks to. */
export const describeApi = (choice: ApiChoice): string =>
  ({
    mock: 'the built-in mock: nothing is dialled, nothing is billed',
    sandbox: 'the sandbox of Voisnap',
    live: 'the live API: calls ring and cost money',
  })[choice.kind];
