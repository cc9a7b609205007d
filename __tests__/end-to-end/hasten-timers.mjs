import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

// Preloaded into the action's process: the official clients wait seconds between their tries, and a test of what
// follows after the last one need not. Short timers stay as they are, and so do deadlines of minutes.
const { setTimeout } = globalThis;
const { setTimeout: wait } = timers;
const MIN_MS = 1_000;
const MAX_MS = 60_000;

const hastened = (delay) => (delay >= MIN_MS && delay <= MAX_MS ? delay / 500 : delay);

globalThis.setTimeout = Object.assign(
  (callback, delay, ...rest) => setTimeout(callback, hastened(delay), ...rest),
  setTimeout,
);
timers.setTimeout = (delay, ...rest) => wait(hastened(delay), ...rest);
syncBuiltinESMExports();
