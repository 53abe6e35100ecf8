import { moduleOf } from './processes.mjs';

const define = (name, label, traits = {}) => ({
  name,
  label,
  module: moduleOf(traits, name),
  ...traits,
});

/** The baseline of all ratios. */
export const baseline = define('undici', 'undici.request + JSON.parse', {
  lists: true,
  uploads: true,
});

/** This SDK with all its defaults. */
export const ours = define('voisnap', 'voisnap', {
  ours: true,
  lists: true,
  uploads: true,
  signals: true,
});

const ownTargets = [
  baseline,
  define('fetch', 'global fetch', { uploads: true }),
  define('voisnap-off', "voisnap, validation: 'off'", { ours: true, lists: true, signals: true }),
  ours,
];

const peers = [
  define('stripe', 'stripe', { peer: true, lists: true }),
  define('openai', 'openai', { peer: true, lists: true, signals: true }),
  define('retell', 'retell-sdk', { peer: true, signals: true }),
  define('vapi', '@vapi-ai/server-sdk', { peer: true }),
  define('elevenlabs', '@elevenlabs/elevenlabs-js', { peer: true }),
  // Its throttling keeps writes a second apart, so they are not counted.
  define('octokit', 'octokit', { peer: true, lists: true, signals: true, spacedWrites: true }),
];

/** Returns the clients to measure, in a smoke run without peers. */
export const chooseTargets = ({ smoke }) => (smoke ? ownTargets : [...ownTargets, ...peers]);

/** A script that starts Node and does nothing. */
export const empty = define('empty', 'empty script');
