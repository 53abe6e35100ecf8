// Workers run this bundled. The response to any request is the summary of two journeys: one to a mock server, and one
// with a mock in the worker itself.
import { mockJourney } from '../web/mock-journey.ts';
import { journey } from './journey.mjs';
import { pdf } from './pdf.mjs';

/* global MOCK_URL, MOCK_KEY */
export default {
  async fetch() {
    try {
      const ids = await journey({ baseUrl: MOCK_URL, apiKey: MOCK_KEY });
      return new Response(`${ids}\n${await mockJourney(pdf)}`);
    } catch (error) {
      return new Response(String(error.stack), { status: 500 });
    }
  },
};
