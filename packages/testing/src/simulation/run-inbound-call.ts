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

/**
 * Lets somebody ring an agent. Gives the id of the conversation, which is stored when the agent
 * answers: at once, unless the script lets it ring.
 */
export function startInboundCall(world: World, settings: InboundCallSettings): string {
  const id = world.newId('conv_');
  const talk = planTalk(world, id, settings);
  const [answer, end] = talkAfter(settings.script?.ringsFor ?? 0, talk);
  const open = () => {
    const parties = { agentId: settings.agent.id, phoneNumber: settings.from, metadata: {} };
    openConversation(world, id, { ...parties, direction: 'inbound', talk });
    world.jobs.schedule(id, end.after, () => closeConversation(world, id, talk));
  };
  if (answer.after === 0) open();
  else world.jobs.schedule(id, answer.after, open);
  return id;
}

function planTalk(world: World, id: string, { agent, script }: InboundCallSettings): Talk {
  const random = world.random.fork(`call ${id} 0`);
  const settings = { agent, metadata: {}, random };
  return script?.course.answered
    ? timeScriptedTalk(script.course.talk, settings)
    : composeTalk({ ...settings, direction: 'inbound' });
}
