import { parseArgs } from 'node:util';
import { FAULT_LEVELS, type FaultLevel } from './generate-runs.ts';

/** What is simulated. */
export interface SimulateArguments {
  readonly years: number;
  readonly seed: number;
  /** How many seeds, from `seed` on. */
  readonly seeds: number;
  readonly faults: FaultLevel;
  /** Whether backups also go into a draft release. */
  readonly release: boolean;
  /** The file of a history to play in place of those that follow from seeds; `null` for none. */
  readonly history: string | null;
  /** Where the shortest failing history is written to; `null` for nowhere. */
  readonly save: string | null;
  /** How long a failing history may be shortened, in seconds. */
  readonly shrinkSeconds: number;
}

export const USAGE = `npm run simulate -- [--years 10] [--seed 1] [--seeds 1] [--faults none|light|heavy] [--release]
                    [--history file.json] [--save file.json] [--shrink-seconds 60]`;

const OPTIONS = {
  years: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  seeds: { type: 'string', default: '1' },
  faults: { type: 'string', default: 'heavy' },
  release: { type: 'boolean', default: false },
  history: { type: 'string' },
  save: { type: 'string' },
  'shrink-seconds': { type: 'string', default: '60' },
} as const;

/** Reads the parameters of the command. Throws an error that says what is wrong with them, and what is allowed. */
export function parseSimulateArguments(parameters: readonly string[]): SimulateArguments {
  const { values } = parseArgs({ args: [...parameters], options: OPTIONS, strict: true });
  return {
    years: wholeNumber('years', values.years, 1, 100),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    seeds: wholeNumber('seeds', values.seeds, 1, 1_000_000),
    faults: faultLevel(values.faults),
    release: values.release,
    history: values.history ?? null,
    save: values.save ?? null,
    shrinkSeconds: wholeNumber('shrink-seconds', values['shrink-seconds'], 0, 86_400),
  };
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max)
    throw new Error(`--${name} is ${JSON.stringify(text)}: must be a whole number from ${min} to ${max}.`);
  return number;
}

function faultLevel(text: string): FaultLevel {
  const level = FAULT_LEVELS.find((known) => known === text);
  if (level === undefined)
    throw new Error(`--faults is ${JSON.stringify(text)}: must be ${FAULT_LEVELS.join(', ')}.`);
  return level;
}
