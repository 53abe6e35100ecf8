import type { ConversationTranscript, TranscriptTurn } from '@voisnap/types';
import { copyValue } from '../../shared/copy-value.js';
import type { DeepPartial } from '../../shared/merge.js';
import { captureMap, type Restore } from '../../shared/mock-part.js';
import { models } from '../entities/models.js';
import { parseEntity } from '../entities/parse-entity.js';

/**
 * Transcripts of conversations. A simulated call stores its whole dialogue when it is answered; the API
 * returns what has been spoken so far.
 */
export class Transcripts {
  readonly #transcripts = new Map<string, ConversationTranscript>();

  /** Returns the transcript of a conversation; it is empty if none is stored. */
  get(conversationId: string): ConversationTranscript {
    return copyValue(this.#transcripts.get(conversationId) ?? { conversationId, turns: [] });
  }

  /**
   * Stores the transcript of a conversation.
   * @throws TypeError when a turn does not match the model.
   */
  set(conversationId: string, turns: DeepPartial<TranscriptTurn[]>): ConversationTranscript {
    const transcript = parseEntity(models.transcript, { conversationId, turns });
    this.#transcripts.set(conversationId, transcript);
    return copyValue(transcript);
  }

  /** Captures what is there. */
  capture(): Restore {
    return captureMap(this.#transcripts);
  }

  delete(conversationId: string): void {
    this.#transcripts.delete(conversationId);
  }
}
