export type { FailOptions, OverriddenRequest, Override, OverrideMatch } from './override.js';
