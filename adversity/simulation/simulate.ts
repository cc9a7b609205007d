import { generateHistory } from './generate-history.ts';
import { simulate, timeOf } from './simulation.ts';
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
    v === null ? 'ok' : `${timeOf(h, v.event)} ${JSON.stringify(v.event)}\n   ${v.broken.message}`,
  );
}
console.log(tally.format());
