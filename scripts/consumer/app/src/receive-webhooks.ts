import type { VoisnapClient } from '@voisnap/sdk';
import { constructEvent, WebhookVerificationError } from '@voisnap/sdk/webhooks';

/** What the receiver of webhooks needs. */
export interface ReceiverOptions {
  readonly client: VoisnapClient;
  /** Where transcripts are kept, by the id of their conversation. */
  readonly transcripts: Map<string, string>;
  /** What deliveries are signed with. */
  readonly secret: string;
}

/** Answers deliveries of Voisnap: keeps the transcript of each conversation that ended. */
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
