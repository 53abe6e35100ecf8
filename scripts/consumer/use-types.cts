// What the compiler sees in the published packages, as a CommonJS module.
import sdk = require('@voisnap/sdk');
import testing = require('@voisnap/testing');

export const client = new sdk.VoisnapClient(testing.createVoisnapMock().clientOptions);
export const page: Promise<sdk.Page<sdk.Agent>> = client.agents.listPage({ pageSize: 10 });
