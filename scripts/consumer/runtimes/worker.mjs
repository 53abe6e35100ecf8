// Workers run this bundled: the answer to any request is how the journey went.
import { journey } from './journey.mjs';

/* global MOCK_URL, MOCK_KEY */
export default {
  async fetch() {
    try {
      return new Response(await journey({ baseUrl: MOCK_URL, apiKey: MOCK_KEY }));
    } catch (error) {
      return new Response(String(error.stack), { status: 500 });
    }
  },
};
