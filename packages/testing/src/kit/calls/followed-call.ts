import type { Conversation, TranscriptTurn } from '@voisnap/types';
import type { StartedCall } from '../../emulator/calls/run-inbound-call.js';
import { findSpoken } from '../../emulator/calls/spoken-turns.js';
import type { Tenant } from '../../emulator/state/tenant.js';
import type { InboundCall } from './calls.js';

/** An inbound call, read from the mock's state at each access. */
export class FollowedCall implements InboundCall {
  readonly conversationId: string;
  readonly #tenant: Tenant;
  readonly #isOver: () => boolean;

  constructor(tenant: Tenant, { conversationId, isOver }: StartedCall) {
    this.#tenant = tenant;
    this.conversationId = conversationId;
    this.#isOver = isOver;
  }

  get conversation(): Conversation | undefined {
    return this.#tenant.db.conversation.get(this.conversationId);
  }

  get turns(): readonly TranscriptTurn[] {
    return findSpoken(this.#tenant, this.conversationId).turns;
  }

  get ended(): boolean {
    return this.#isOver();
  }
}
