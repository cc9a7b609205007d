import { cpus, loadavg } from 'node:os';
import type { PairedRuns, Spread } from './paired-runs.ts';

/** One comparison with its budget: the median of the work divided by the median of what it stands against. */
export interface Row {
  /** The number that the row is known by. */
  readonly number: number;
  readonly work: string;
  readonly against: string;
  readonly measured: PairedRuns;
  readonly budget: number;
  /** The budget is a goal that may be missed, and no promise. */
  readonly isGoal?: boolean;
  /** Of the figures; milliseconds unless said. */
  readonly unit?: 'ms' | 'MiB' | 'kB';
}

/** What a benchmark found: rows of the one table, and what is shown below it. */
export interface Findings {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** How thoroughly to measure. Brief shows only that a benchmark works. */
export interface Thoroughness {
  readonly isBrief: boolean;
}

/** One benchmark; each file of this folder that has one can be run alone. */
export type Benchmark = (thoroughness: Thoroughness) => Promise<Findings>;

/** The number of pairs to run: at least 15, unless brief. */
export function pairCount({ isBrief }: Thoroughness, full = 15): number {
  return isBrief ? 2 : full;
}

/** What the command line asks for: `--brief`. */
export function thoroughness(): Thoroughness {
  return { isBrief: process.argv.includes('--brief') };
}

/**
 * Runs benchmarks one after the other and prints one Markdown table, and what else they found. All of them take a quarter
 * of an hour, so each row is printed on standard error as soon as it is there.
 */
export async function report(benchmarks: readonly Benchmark[]): Promise<void> {
  const findings: Findings[] = [];
  for (const benchmark of benchmarks) {
    const found = await benchmark(thoroughness());
    findings.push(found);
    for (const row of found.rows) console.error(describeProgress(row));
  }
  const rows = findings.flatMap((found) => found.rows);
  if (rows.length > 0) console.log(`${formatTable(rows)}\n\n${describeMachine()}`);
  for (const note of findings.flatMap(({ notes }) => notes)) console.log(`\n${note}`);
}

/** A Markdown table from cells. */
export function formatCells(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...lines.map(line)].join('\n');
}

function describeProgress({ number, measured, budget, unit = 'ms' }: Row): string {
  const { subject, baseline } = measured;
  return `row ${number}: ${ratioOf(measured).toFixed(2)}, budget ${budget} (${formatSpread(subject, unit)} against ${formatSpread(baseline, unit)})`;
}

function ratioOf({ subject, baseline }: PairedRuns): number {
  return subject.median / baseline.median;
}

function formatTable(rows: readonly Row[]): string {
  const header = ['row', 'work', 'against', 'work takes', 'against takes', 'pairs', 'ratio', 'budget', 'met'];
  return formatCells(
    header,
    rows.map(({ number, work, against, measured, budget, isGoal = false, unit = 'ms' }) => {
      const ratio = ratioOf(measured);
      return [
        String(number),
        work,
        against,
        formatSpread(measured.subject, unit),
        formatSpread(measured.baseline, unit),
        String(measured.pairs),
        `${ratio.toFixed(2)} (pair by pair ${measured.ratio.median.toFixed(2)})`,
        `${budget}${isGoal ? ' (goal)' : ''}`,
        ratio <= budget ? 'yes' : 'no',
      ];
    }),
  );
}

function formatSpread({ median, min, max }: Spread, unit: string): string {
  return `${median.toFixed(0)} ${unit} (${min.toFixed(0)}–${max.toFixed(0)})`;
}

function describeMachine(): string {
  const cores = cpus();
  // Ratios bear a busy machine better than times do, and still not well.
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  const brief = thoroughness().isBrief ? ' Brief: too few pairs to judge by.' : '';
  return `${day}, ${cores.length} cores, ${cores[0]?.model ?? 'unknown processor'} (load ${load}), Node ${process.version}, ${process.platform}. Medians (least–greatest) of whole processes, timed in turn.${brief}`;
}
