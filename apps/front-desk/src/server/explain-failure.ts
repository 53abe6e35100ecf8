import { ConnectionError, isVoisnapError } from '@voisnap/sdk';

/** What went wrong, and what to do about it. */
export interface Explanation {
  readonly title: string;
  readonly advice: string;
}

/** Explains a failure to the person in front of the page. */
export const explainFailure = (error: unknown): Explanation => {
  if (error instanceof ConnectionError) {
    return {
      title: 'Voisnap is out of reach',
      advice: `The API did not answer. Nothing is lost: try again in a moment. (${error.message})`,
    };
  }
  if (isVoisnapError(error)) {
    if (error.status === 401) {
      return {
        title: 'The API key is not valid',
        advice: 'Set VOISNAP_API_KEY to a valid key, and start the app again.',
      };
    }
    return { title: 'Voisnap refused this', advice: error.message };
  }
  return {
    title: 'This did not work',
    advice: 'The app has a fault; its terminal shows which. Your data is as it was.',
  };
};
