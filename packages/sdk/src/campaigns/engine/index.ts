// Loaded by `outboundCalls.createMany` when a campaign starts, so that other programs do not contain it.
export { CampaignEngine } from './campaign-engine.js';
