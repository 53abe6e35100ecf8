import type { VoisnapClient } from '@voisnap/sdk';
import { constructEvent, WebhookVerificationError } from '@voisnap/sdk/webhooks';

/** The options of the receiver of webhooks. */
export interface ReceiverOptions {
  readonly client: VoisnapClient;
  /** The transcripts, by the id of their conversation. */
  readonly transcripts: Map<string, string>;
  /** The secret that signs deliveries. */
  readonly secret: string;
}

/** Receives deliveries of Voisnap, and stores the transcript of each conversation that ended. */
export const createReceiver =
  ({ client, transcripts, secret }: ReceiverOptions) =>
  async (request: Request): Promise<Response> => {
    try {
      const event = await constructEvent(await request.text(), request.headers, secret);
      if (event.type === 'SessionEnded') {
        const { conversationId } = event.data;
        const { turns } = await client.conversations.transcript(conversationId);
        const lines = turns.map(({ speaker, text }) => `${speaker}: ${text}`);
        transcripts.set(conversationId, lines.join('\n'));
      }
      return new Response(null, { status: 204 });
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      return new Response(error.reason, { status: 400 });
    }
  };
