/** The programs whose bundles are weighed. */
export const programs = {
  resource: `
    import { createHttpClient } from '@voisnap/sdk/http-client';
    import { Agents } from '@voisnap/sdk/agents';
    export const agents = new Agents(createHttpClient({}));`,
  client: `
    import { VoisnapClient } from '@voisnap/sdk';
    export const client = new VoisnapClient();`,
};
