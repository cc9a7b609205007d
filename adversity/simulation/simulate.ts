import { generateHistory } from './generate-history.ts';
import { simulate, timeOf } from './simulation.ts';
import { shrink } from './shrink.ts';
import { Tally } from './tally.ts';
const [from, n, years, level] = [
  Number(process.argv[2]),
  Number(process.argv[3]),
  Number(process.argv[4]),
  process.argv[5] as 'heavy',
];
const tally = new Tally();
for (let seed = from; seed < from + n; seed++) {
  const h = generateHistory(seed, years, level);
  const t = performance.now();
  const v = await simulate(h, tally);
  console.log(
    seed,
    JSON.stringify(h.installation),
    h.events.length,
    (performance.now() - t).toFixed(0) + 'ms',
    v === null ? 'ok' : `${timeOf(h, v.event)} ${v.broken.message}`,
  );
  if (v !== null && process.argv[6]) {
    const s = await shrink({ history: h, violation: v }, { deadlineMs: 40000, now: () => performance.now() });
    for (const e of s.history.events) console.log('    ', timeOf(s.history, e), JSON.stringify(e));
    console.log('   ', s.violation.broken.message);
  }
}
if (!process.argv[6]) console.log(tally.format());
