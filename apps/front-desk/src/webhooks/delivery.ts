/** What became of a delivery. */
export type Outcome = 'verified' | 'duplicate' | 'refused' | 'failed';

/** A delivery to record. */
export interface NewDelivery {
  readonly account: string;
  /** These four come from the delivery itself. A refused one may lie. */
  readonly deliveryId: string | undefined;
  readonly eventId: string | undefined;
  readonly type: string | undefined;
  readonly body: string | undefined;
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
}

/** A delivery as it was recorded, and how far its event has come. */
export interface Delivery {
  readonly id: number;
  readonly receivedAt: Date;
  readonly deliveryId: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Present for verified deliveries. */
  readonly eventState: 'waiting' | 'handled' | 'failed' | null;
  readonly eventProblem: string | null;
}
