import { isVoisnapError, type VoisnapClient } from '@voisnap/sdk';
import type { AvailableNumber } from '@voisnap/types';

/** Which number somebody wants. */
export interface WantedNumber {
  readonly phoneNumber: string;
  readonly country: string;
}

/**
 * Finds a number again, to say what it costs: an address could say anything. `undefined` when the search does not
 * offer it any more, or cannot be asked.
 */
export const findOffer = async (
  client: VoisnapClient,
  { phoneNumber, country }: WantedNumber,
): Promise<AvailableNumber | undefined> => {
  const contains = phoneNumber.replaceAll(/\D/g, '');
  try {
    const found = await client.telephony.numbers.search({ country, contains, limit: 50 });
    return found.find((each) => each.phoneNumber === phoneNumber);
  } catch (error) {
    if (isVoisnapError(error)) return undefined;
    throw error;
  }
};
