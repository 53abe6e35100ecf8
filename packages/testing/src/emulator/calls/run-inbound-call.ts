import type { Agent } from '@voisnap/types';
import type { ScriptedCall } from '../state/scripted-call.js';
import type { Tenant } from '../state/tenant.js';
import { closeConversation, openConversation } from './call-conversation.js';
import { emitToolCallCompleted } from './emit-session-events.js';
import { timeScriptedTalk } from './scripts/time-scripted-talk.js';
import { type TalkStage, type TimedTalkStage, talkAfter } from './talk/call-plan.js';
import { composeTalk, type Talk } from './talk/talk.js';

/** Settings of an inbound call. */
export interface InboundCallSettings {
  readonly from: string;
  /** The agent that answers. */
  readonly agent: Agent;
  /** The script of the call. Default: a dialogue that fits the agent. */
  readonly script: ScriptedCall | undefined;
}

/** A started inbound call. */
export interface StartedCall {
  readonly conversationId: string;
  /** Whether the call has ended. */
  readonly isOver: () => boolean;
}

/**
 * Starts an inbound call. The conversation is stored when the agent answers: at once, unless the script has
 * `ring()`.
 */
export function startInboundCall(tenant: Tenant, settings: InboundCallSettings): StartedCall {
  const id = tenant.newId('conv_');
  const talk = planTalk(tenant, id, settings);
  const enter = (stage: TalkStage): void => {
    if (stage.status === 'in_progress') {
      const parties = { agentId: settings.agent.id, phoneNumber: settings.from, metadata: {} };
      openConversation(tenant, id, { ...parties, direction: 'inbound', talk });
    } else if (stage.status === 'tool_done') {
      emitToolCallCompleted(tenant, id, stage.toolCall);
    } else {
      closeConversation(tenant, id, talk);
    }
  };
  const [first, ...rest] = talkAfter(settings.script?.ringsFor ?? 0, talk);
  const follow = ([stage, ...later]: readonly TimedTalkStage[]): void => {
    if (!stage) return;
    tenant.jobs.schedule(id, stage.after, () => {
      enter(stage);
      follow(later);
    });
  };
  if (first.after === 0) enter(first);
  follow(first.after === 0 ? rest : [first, ...rest]);
  return { conversationId: id, isOver: () => !tenant.jobs.has(id) };
}

function planTalk(tenant: Tenant, id: string, { agent, script }: InboundCallSettings): Talk {
  const random = tenant.random.fork(`call ${id} 0`);
  const settings = { agent, metadata: {}, random };
  return script?.course.answered
    ? timeScriptedTalk(script.course.talk, settings)
    : composeTalk({ ...settings, direction: 'inbound' });
}
