import { isVoisnapError } from '@voisnap/sdk';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import { requestTimeoutMs, reserveMs } from '../../voisnap/request-times.js';
import type { Voisnap } from '../../voisnap/voisnap.js';
import { keyName } from '../call-key.js';
import { findCall } from './find-call.js';

/** The result of a form that places a call. */
export type Placement =
  | { readonly name: 'placed' | 'already placed'; readonly callId: string }
  /** The response was lost: the call may have been placed, or may still be. */
  | { readonly name: 'unknown'; readonly sentAt: number };

/** After so many ms, a request whose response was lost is no longer under way. */
export const underWayMs: number = requestTimeoutMs + reserveMs;

/** Keys that are remembered; older ones are looked up in the list of calls. */
const mostKeys = 1_000;

/** Places each call once, however often its form is sent. The key of the form stands in the metadata of the call. */
export class CallPlacer {
  readonly #running = new Map<string, Promise<Placement>>();
  readonly #placements = new Map<string, Placement>();

  /** @throws VoisnapError when the call was certainly not placed. */
  async place(
    voisnap: Voisnap,
    key: string,
    request: CreateOutboundCallRequest,
  ): Promise<Placement> {
    const running = this.#running.get(key);
    if (running !== undefined) return repeated(await running);
    const placing = this.#placeUnlessKnown(voisnap, key, request);
    this.#running.set(key, placing);
    try {
      const placement = await placing;
      this.#remember(key, placement);
      return placement;
    } finally {
      this.#running.delete(key);
    }
  }

  async #placeUnlessKnown(
    { client, now }: Voisnap,
    key: string,
    request: CreateOutboundCallRequest,
  ): Promise<Placement> {
    const known = this.#placements.get(key);
    if (known !== undefined && known.name !== 'unknown') return repeated(known);
    const found = await findCall(client, key);
    if (found !== undefined) return { name: 'already placed', callId: found.id };
    if (known?.name === 'unknown' && now() < known.sentAt + underWayMs) return known;
    const sentAt = now();
    const metadata = { ...request.metadata, [keyName]: key };
    try {
      // An `idempotencyKey` would claim that the API honours it, and the SDK would send a lost request again.
      const call = await client.outboundCalls.create(
        { ...request, metadata },
        { rateLimit: 'throw' },
      );
      return { name: 'placed', callId: call.id };
    } catch (error) {
      if (isVoisnapError(error) && error.requestSent === 'maybe')
        return { name: 'unknown', sentAt };
      throw error;
    }
  }

  #remember(key: string, placement: Placement): void {
    this.#placements.set(key, placement);
    const [oldest] = this.#placements.keys();
    if (this.#placements.size > mostKeys && oldest !== undefined) this.#placements.delete(oldest);
  }
}

const repeated = (placement: Placement): Placement =>
  placement.name === 'placed' ? { ...placement, name: 'already placed' } : placement;
