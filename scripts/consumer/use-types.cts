// What the compiler sees in the published packages, as a CommonJS module.
import sdk = require('@voisnap/sdk');
import webhooks = require('@voisnap/sdk/webhooks');
import testing = require('@voisnap/testing');

export const client = new sdk.VoisnapClient(testing.createVoisnapMock().clientOptions);
export const page: Promise<sdk.Page<sdk.Agent>> = client.agents.listPage({ pageSize: 10 });

export const receive = async (body: string): Promise<number | null | undefined> => {
  try {
    const event = await webhooks.constructEvent(body, {});
    return event.type === 'SessionEnded' ? event.data.durationSeconds : undefined;
  } catch (error) {
    if (error instanceof webhooks.WebhookVerificationError) console.log(error.reason);
    throw error;
  }
};
