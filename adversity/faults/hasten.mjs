// Preloaded into the action's process, so that a suite of faults takes no hours: waits between tries are a hundredth of
// what they are, and deadlines a part of it that HASTE names. The proportions between them stay.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { setTimeout } = globalThis;
const MIN_MS = 1_000;
const MAX_MS = 65_000;

globalThis.setTimeout = Object.assign(
  (callback, delay, ...rest) =>
    setTimeout(callback, delay >= MIN_MS && delay <= MAX_MS ? delay / 100 : delay, ...rest),
  setTimeout,
);

const haste = Number(process.env['HASTE'] ?? '1');
const { AbortSignal } = globalThis;
const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.ceil(ms / haste));

// A name that nobody knows, without asking the network of the machine for it.
const { lookup } = dns;
dns.lookup = (name, options, callback) => {
  if (!String(name).endsWith('.invalid')) {
    lookup(name, options, callback);
    return;
  }
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
  const answer = typeof options === 'function' ? options : callback;
  process.nextTick(() => answer(error));
};
syncBuiltinESMExports();
