import { type ApiChoice, baseUrls } from './choose-api.js';

/** Says which settings decided which API the app talks to, and where it is. */
export const explainChoice = (choice: ApiChoice): { why: string; whyThere: string } => {
  if (choice.kind === 'mock') {
    return {
      why: 'VOISNAP_API_KEY is not set, so the app started the mock.',
      whyThere: 'The mock listens on a free port of this machine.',
    };
  }
  const isDefault = choice.baseUrl === baseUrls[choice.kind];
  return {
    why:
      choice.kind === 'sandbox'
        ? 'VOISNAP_API_KEY is a key of the sandbox.'
        : 'VOISNAP_API_KEY is a live key, and --live was given.',
    whyThere: isDefault ? 'It is the default of this key.' : 'VOISNAP_BASE_URL says so.',
  };
};
