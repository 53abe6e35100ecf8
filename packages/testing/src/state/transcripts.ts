import type { ConversationTranscript, TranscriptTurn } from '@voisnap/types';
import { copyValue } from './copy-value.js';
import type { DeepPartial } from './merge.js';
import { models } from './models.js';
import { parseEntity } from './parse-entity.js';
import { saveMap } from './save-map.js';

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

  /** Notes what is there. The function that it gives puts that back. */
  save(): () => void {
    return saveMap(this.#transcripts);
  }

  delete(conversationId: string): void {
    this.#transcripts.delete(conversationId);
  }
}
