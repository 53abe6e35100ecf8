import type { ConversationTranscript, TranscriptTurn } from '@voisnap/types';
import { copyValue } from '../../shared/copy-value.js';
import type { DeepPartial } from '../../shared/merge.js';
import { captureMap, type Restore } from '../../shared/mock-part.js';
import { models } from '../entities/models.js';
import { parseEntity } from '../entities/parse-entity.js';

/**
 * What is said in conversations. A simulated call's whole dialogue stands here as soon as it is
 * answered; the API shows of it what was spoken until now.
 */
export class Transcripts {
  readonly #transcripts = new Map<string, ConversationTranscript>();

  /** The transcript of a conversation, without turns where nothing was said. */
  get(conversationId: string): ConversationTranscript {
    return copyValue(this.#transcripts.get(conversationId) ?? { conversationId, turns: [] });
  }

  /**
   * Gives a conversation its transcript.
   * @throws TypeError when a turn does not fit the model.
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
