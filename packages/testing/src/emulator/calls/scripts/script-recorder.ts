import {
  type ConversationAnalysis,
  type ConversationAnalysisSummary,
  conversationAnalysisSummarySchema,
} from '@voisnap/types';
import { assertKnownNames } from '../../../shared/assert-known-names.js';
import { type Duration, parseDuration } from '../../../shared/duration.js';
import { parseEntity } from '../../entities/parse-entity.js';
import type {
  Beat,
  ScriptedCall,
  ScriptedTalk,
  TalkEnd,
  UnansweredEnd,
} from '../../state/scripted-call.js';
import type {
  AnsweredCall,
  DialledCall,
  EndedCall,
  IncomingCall,
  RingingCall,
  ToolUse,
} from './call-script.js';
import { ScriptSteps } from './script-steps.js';

const DEFAULT_TOOL_TIME = 800;
const findingNames = ['sentiment', 'sentimentScore', 'intent', 'summary', 'customFields'] as const;
const findingsModel = { name: 'analysis', schema: conversationAnalysisSummarySchema };

/** Records the steps of a script. The type that each step returns has only the steps that can follow. */
export class ScriptRecorder
  implements DialledCall, IncomingCall, RingingCall, AnsweredCall, EndedCall
{
  readonly #steps = new ScriptSteps();
  readonly #inbound: boolean;
  readonly #beats: Beat[] = [];
  #ring: { readonly milliseconds: number | undefined } | undefined;
  #findings: ScriptedTalk['findings'] = {};
  #outcome: string | undefined;
  #course: ScriptedCall['course'] | undefined;

  constructor(direction: 'inbound' | 'outbound') {
    this.#inbound = direction === 'inbound';
  }

  get endedBy(): string {
    return this.#steps.last ?? '';
  }

  ring(duration?: Duration): this {
    this.#steps.ring(write('ring', duration));
    this.#ring = { milliseconds: duration === undefined ? undefined : parseDuration(duration) };
    return this;
  }

  answer(): this {
    this.#steps.answer(write('answer'));
    return this;
  }

  agent(text: string): this {
    return this.#say('agent', text);
  }

  caller(text: string): this {
    return this.#say('caller', text);
  }

  tool(name: string, use: ToolUse = {}): this {
    this.#steps.talk(write('tool', requireText('tool', name)));
    assertKnownNames(use, ['takes', 'succeeds'], `tool("${name}")`);
    const milliseconds = parseDuration(use.takes ?? DEFAULT_TOOL_TIME);
    this.#beats.push({ tool: name, milliseconds, succeeds: use.succeeds ?? true });
    return this;
  }

  analysis(findings: Partial<ConversationAnalysis>): this {
    this.#steps.talk('analysis(…)');
    assertKnownNames(findings, findingNames, 'analysis(…)');
    const parsed = parseEntity<ConversationAnalysisSummary>(findingsModel, findings);
    this.#findings = { ...this.#findings, ...(parsed as Partial<ConversationAnalysis>) };
    return this;
  }

  outcome(outcome: string): this {
    this.#steps.talk(write('outcome', requireText('outcome', outcome)));
    this.#outcome = outcome;
    return this;
  }

  transfer(target: string, reason?: string): this {
    const step = write('transfer', requireText('transfer', target));
    return this.#endTalk(step, { kind: 'transfer', target, reason });
  }

  hangup(by: 'caller' | 'agent'): this {
    if (by === 'caller' || by === 'agent')
      return this.#endTalk(write('hangup', by), { kind: 'hangup', by });
    throw new TypeError(`hangup(…) takes 'caller' or 'agent'; got ${JSON.stringify(by)}.`);
  }

  noAnswer(): this {
    return this.#endUnanswered(write('noAnswer'), { kind: 'noAnswer' });
  }

  busy(): this {
    return this.#endUnanswered(write('busy'), { kind: 'busy' });
  }

  voicemail(): this {
    return this.#endUnanswered(write('voicemail'), { kind: 'voicemail' });
  }

  fail(reason: string): this {
    const step = write('fail', requireText('fail', reason));
    return this.#steps.answered
      ? this.#endTalk(step, { kind: 'fail', reason })
      : this.#endUnanswered(step, { kind: 'fail', reason });
  }

  /** Returns the recorded script. @throws TypeError when the call has no end. */
  finish(): ScriptedCall {
    const course = this.#course;
    if (!course) throw this.#steps.unfinishedScript();
    return { rings: this.#ring !== undefined, ringsFor: this.#ring?.milliseconds, course };
  }

  #say(step: 'agent' | 'caller', text: string): this {
    this.#steps.talk(write(step, requireText(step, text)));
    this.#beats.push({ speaker: step === 'agent' ? 'agent' : 'user', text });
    return this;
  }

  #endTalk(step: string, end: TalkEnd): this {
    this.#steps.endTalk(step);
    const talk = { beats: this.#beats, findings: this.#findings, outcome: this.#outcome, end };
    this.#course = { answered: true, talk };
    return this;
  }

  #endUnanswered(step: string, end: UnansweredEnd): this {
    if (this.#inbound)
      throw this.#steps.impossibleStep(step, 'The agent answers every inbound call: use answer().');
    this.#steps.endUnanswered(step);
    this.#course = { answered: false, end };
    return this;
  }
}

const write = (step: string, value?: string | number): string =>
  `${step}(${value === undefined ? '' : JSON.stringify(value)})`;

function requireText(step: string, text: string): string {
  if (typeof text === 'string' && text.trim() !== '') return text;
  throw new TypeError(`${step}(…) takes a non-empty string; got ${JSON.stringify(text)}.`);
}
