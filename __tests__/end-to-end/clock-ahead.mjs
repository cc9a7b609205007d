// Preloaded into the action's process: its clock goes ahead of the machine's by as much as the test says.
const { now } = Date;
const aheadMs = Number(process.env['TEST_CLOCK_AHEAD_MS'] ?? 0);

Date.now = () => now() + aheadMs;
globalThis.Date = new Proxy(Date, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [target.now()] : values, newTarget),
});

// The shortest deadline that a run takes is long enough for all that comes before it: a tenth of it is, too.
const SHORTEST_DEADLINE_MS = 10_000;
const { AbortSignal } = globalThis;
const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms === SHORTEST_DEADLINE_MS ? ms / 10 : ms);
