import type { Agent } from '@voisnap/types';
import type { World } from '../state/world.js';
import { closeConversation, openConversation } from './call-conversation.js';
import { talkAfter } from './call-plan.js';
import type { ScriptedCall } from './scripts/scripted-call.js';
import { timeScriptedTalk } from './scripts/time-scripted-talk.js';
import { composeTalk, type Talk } from './talk.js';

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
  const [answer, end] = talkAfter(settings.script?.ringsFor ?? 0, talk);
  let over = false;
  const close = () => {
    over = true;
    closeConversation(world, id, talk);
  };
  const open = () => {
    const parties = { agentId: settings.agent.id, phoneNumber: settings.from, metadata: {} };
    openConversation(world, id, { ...parties, direction: 'inbound', talk });
    world.jobs.schedule(id, end.after, close);
  };
  if (answer.after === 0) open();
  else world.jobs.schedule(id, answer.after, open);
  return { conversationId: id, isOver: () => over };
}

function planTalk(world: World, id: string, { agent, script }: InboundCallSettings): Talk {
  const random = world.random.fork(`call ${id} 0`);
  const settings = { agent, metadata: {}, random };
  return script?.course.answered
    ? timeScriptedTalk(script.course.talk, settings)
    : composeTalk({ ...settings, direction: 'inbound' });
}
