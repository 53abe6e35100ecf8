import { isVoisnapError, VoisnapError } from '@voisnap/core';

/** Turns what a journal threw into the error with which the run rejects. */
export const describeJournalFailure = (thrown: unknown, campaign: string): VoisnapError => {
  if (isVoisnapError(thrown)) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new VoisnapError(
    `The journal of campaign ${JSON.stringify(campaign)} failed: ${reason}. The run was stopped, because without its journal a ` +
      'row could be called twice. Mend the journal, and run the campaign again with it to continue.',
    { cause: thrown },
  );
};
