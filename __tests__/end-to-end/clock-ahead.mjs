// Preloaded into the action's process: its clock goes ahead of the machine's by as much as the test says.
const { now } = Date;
const aheadMs = Number(process.env['TEST_CLOCK_AHEAD_MS'] ?? 0);

Date.now = () => now() + aheadMs;
globalThis.Date = new Proxy(Date, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [target.now()] : values, newTarget),
});
