/** Where a call carries its campaign and the key of its row: in its metadata. */
export const callMarks = { campaign: 'voisnapCampaign', key: 'voisnapKey' } as const;
