import type { Agent } from '@voisnap/types';
import { contract } from '@voisnap/types/contract';
import { canCall } from '../../emulator/calls/can-call.js';
import { startCall } from '../../emulator/calls/run-call.js';
import { startInboundCall } from '../../emulator/calls/run-inbound-call.js';
import type { CallScript, InboundCallScript } from '../../emulator/calls/scripts/call-script.js';
import { readInboundScript, readScript } from '../../emulator/calls/scripts/read-script.js';
import type { Tenant } from '../../emulator/state/tenant.js';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { createDisposable } from '../../shared/disposable.js';
import { type FindCaller, findCaller } from '../../shared/find-caller.js';
import { showValue } from '../../shared/show-value.js';
import type { Calls, InboundCall, InboundCallOptions } from './calls.js';
import { FollowedCall } from './followed-call.js';

/** Controls calls: plans outbound calls, and places inbound ones. */
export class CallController implements Calls {
  readonly #findTenant: () => Tenant;
  readonly #findCaller: FindCaller;

  constructor(findTenant: () => Tenant, find: FindCaller = findCaller) {
    this.#findTenant = findTenant;
    this.#findCaller = find;
  }

  readonly next = (script: CallScript): void => {
    const plannedAt = this.#findCaller(this.next);
    this.#findTenant().scripts.add({ script: readScript(script), plannedAt });
  };

  readonly to = (number: string, script: CallScript): Disposable => {
    requirePhoneNumber('calls.to(…)', number);
    const remove = this.#findTenant().scripts.addFor(number, readScript(script));
    return createDisposable(remove);
  };

  readonly inbound = (call: InboundCallOptions, script?: InboundCallScript): InboundCall => {
    assertKnownNames(call, ['from', 'to'], 'calls.inbound');
    requirePhoneNumber('calls.inbound: from', call.from);
    requirePhoneNumber('calls.inbound: to', call.to);
    const tenant = this.#findTenant();
    const agent = findAnsweringAgent(tenant, call.to);
    const read = script && readInboundScript(script);
    return new FollowedCall(
      tenant,
      startInboundCall(tenant, { from: call.from, agent, script: read }),
    );
  };

  readonly start = (id: string): void => {
    const tenant = this.#findTenant();
    const call = tenant.db.outboundCall.get(id);
    if (call === undefined) throw new TypeError(`The mock has no outbound call ${showValue(id)}.`);
    if (!['queued', 'scheduled'].includes(call.status)) {
      throw new TypeError(
        `The call ${id} is ${call.status}: only a queued or scheduled call can start.`,
      );
    }
    startCall(tenant, call);
  };
}

function requirePhoneNumber(what: string, number: unknown): void {
  const { toNumber } = contract['outboundCalls.create'].body.shape;
  if (toNumber.safeParse(number).success) return;
  throw new TypeError(
    `${what} takes a number in E.164 format, such as '+14155550199', and got ${JSON.stringify(number)}.`,
  );
}

function findAnsweringAgent({ db }: Tenant, to: string): Agent {
  const number = db.telephonyNumber.rows().find((each) => each.phoneNumber === to);
  if (!number) {
    throw new TypeError(
      `The mock has no number ${to}. Store it: mock.db.telephonyNumber.insert({ phoneNumber: '${to}', assignedAgentId }).`,
    );
  }
  const agent = db.agent.get(number.assignedAgentId ?? '');
  if (!agent) {
    throw new TypeError(
      `No agent answers ${to}. Assign one: mock.db.telephonyNumber.update('${number.id}', { assignedAgentId }).`,
    );
  }
  if (canCall(agent)) return agent;
  throw new TypeError(`The agent ${agent.id} of ${to} is ${agent.status}, so it answers no calls.`);
}
