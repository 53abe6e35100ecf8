import type { AvailableNumber } from '@voisnap/types';
import { formatDollars } from '../../look/format-dollars.js';
import type { ApiChoice } from '../../voisnap/choose-api.js';

/** Says what a number costs, before anybody takes it. */
export const describeCost = (
  offer: AvailableNumber | undefined,
  kind: ApiChoice['kind'],
): string => {
  const price = offer && formatDollars(offer.monthlyCostUsd);
  if (kind === 'mock') {
    const listed = price === undefined ? '' : `, which lists the number at ${price} a month`;
    return `This costs nothing: the app talks to the built-in mock${listed}.`;
  }
  if (price === undefined) {
    return 'The search does not offer this number any more: somebody may have taken it. Its price is not known.';
  }
  return kind === 'live'
    ? `This number costs ${price} every month, from now until you release it. Voisnap bills it to your account.`
    : `This number is listed at ${price} a month. The app talks to the sandbox.`;
};
