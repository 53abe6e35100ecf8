import type { Agent } from '@voisnap/types';
import type { ScriptedCall } from '../state/scripted-call.js';
import type { World } from '../state/tenant.js';
import { announceToolCall } from './announce-session.js';
import { closeConversation, openConversation } from './call-conversation.js';
import { timeScriptedTalk } from './scripts/time-scripted-talk.js';
import { type TalkStage, type TimedTalkStage, talkAfter } from './talk/call-plan.js';
import { composeTalk, type Talk } from './talk/talk.js';

/** A call that comes in. */
export interface InboundCallSettings {
  readonly from: string;
  /** The agent that answers. */
  readonly agent: Agent;
  /** What is said; without it the agent's trade decides. */
  readonly script: ScriptedCall | undefined;
}

/** An inbound call that was started. */
export interface StartedCall {
  readonly conversationId: string;
  /** Whether somebody has hung up. */
  readonly isOver: () => boolean;
}

/**
 * Lets somebody ring an agent. The conversation is stored when the agent answers: at once, unless the
 * script lets it ring.
 */
export function startInboundCall(world: World, settings: InboundCallSettings): StartedCall {
  const id = world.newId('conv_');
  const talk = planTalk(world, id, settings);
  const enter = (stage: TalkStage): void => {
    if (stage.status === 'in_progress') {
      const parties = { agentId: settings.agent.id, phoneNumber: settings.from, metadata: {} };
      openConversation(world, id, { ...parties, direction: 'inbound', talk });
    } else if (stage.status === 'tool_done') {
      announceToolCall(world, id, stage.toolCall);
    } else {
      closeConversation(world, id, talk);
    }
  };
  const [answer, ...rest] = talkAfter(settings.script?.ringsFor ?? 0, talk);
  const follow = ([stage, ...later]: readonly TimedTalkStage[]): void => {
    if (!stage) return;
    world.jobs.schedule(id, stage.after, () => {
      enter(stage);
      follow(later);
    });
  };
  if (answer.after === 0) enter(answer);
  follow(answer.after === 0 ? rest : [answer, ...rest]);
  return { conversationId: id, isOver: () => !world.jobs.has(id) };
}

function planTalk(world: World, id: string, { agent, script }: InboundCallSettings): Talk {
  const random = world.random.fork(`call ${id} 0`);
  const settings = { agent, metadata: {}, random };
  return script?.course.answered
    ? timeScriptedTalk(script.course.talk, settings)
    : composeTalk({ ...settings, direction: 'inbound' });
}
