import { describe, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { webhookEventSchema } from '../schemas/webhook-event.js';
import type { ConversationAnalysisSummary } from './conversation-analysis.js';
import type {
  UnknownWebhookEvent,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from './webhook-event.js';
import type { KNOWN_WEBHOOK_EVENTS } from './webhook-event-types.js';
import type { AnalysisCompletedEvent, SessionStartedEvent } from './webhook-events.js';

declare const event: WebhookEvent;

describe('WebhookEvent', () => {
  test('is narrowed by its type', () => {
    if (event.type === 'SessionStarted') {
      expectTypeOf(event).toEqualTypeOf<SessionStartedEvent>();
      expectTypeOf(event.data.channel).toExtend<string>();
      // @ts-expect-error a session that started has no end
      event.data.endReason;
    }
    // @ts-expect-error not every event has an analysis
    event.data.analysis;
  });

  test('is narrowed by a switch, which leaves the types that are new', () => {
    switch (event.type) {
      case 'AnalysisCompleted':
        expectTypeOf(event.data.analysis).toEqualTypeOf<ConversationAnalysisSummary>();
        break;
      case 'SessionStarted':
      case 'SessionEnded':
      case 'ToolCallCompleted':
      case 'TransferInitiated':
        expectTypeOf(event.data.conversationId).toEqualTypeOf<string>();
        break;
      case 'Error':
        expectTypeOf(event.data.message).toEqualTypeOf<string>();
        break;
      default:
        expectTypeOf(event).toEqualTypeOf<UnknownWebhookEvent>();
        expectTypeOf(event.type).toExtend<string>();
        expectTypeOf(event.data.anything).toEqualTypeOf<unknown>();
    }
  });

  test('catches a misspelt type', () => {
    // @ts-expect-error the type is SessionEnded
    if (event.type === 'SessionEnd') event.data;
    const type: string = event.type;
    expectTypeOf(type === 'VoicemailLeft').toEqualTypeOf<boolean>();
  });

  test('is found by its type', () => {
    expectTypeOf<WebhookEventType>().toEqualTypeOf<(typeof KNOWN_WEBHOOK_EVENTS)[number]>();
    expectTypeOf<WebhookEventOf<'AnalysisCompleted'>>().toEqualTypeOf<AnalysisCompletedEvent>();
    // @ts-expect-error there is no such type
    expectTypeOf<WebhookEventOf<'AnalysisDone'>>();
  });

  test('comes out of its schema', () => {
    expectTypeOf<z.output<typeof webhookEventSchema>>().toEqualTypeOf<WebhookEvent>();
  });
});
