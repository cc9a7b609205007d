import { Failure, messageOf } from '../../src/domain/failure.ts';

/** A reader of what an outsider could have written. */
export interface Target {
  readonly name: string;
  /** Real samples, which hostile ones are made of. */
  readonly seeds: readonly Buffer[];
  /** What means something to the reader, and so is put where it does not belong. */
  readonly words: readonly string[];
  /**
   * Reads the bytes. Throws, or rejects, where the reader did what it is not documented to do, or gave what cannot be
   * used.
   */
  readonly read: (bytes: Buffer) => Promise<void> | void;
  /** By what the number of cases is divided, of a reader that takes long for each; 1 if it is not given. */
  readonly fewerCases?: number;
}

/** No message is longer, whatever it quotes. */
const MAX_MESSAGE_LENGTH = 10_000;

/**
 * What a reader gives; `undefined` where it refuses the input as it is documented to: with a `Failure`, or with a plain
 * error that says what is wrong. An error of another class comes from the engine, and is unexpected.
 */
export function foreseen<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expectForeseen(error);
    return undefined;
  }
}

/** As `foreseen`, for a reader that answers later. */
export async function foreseenLater<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    expectForeseen(error);
    return undefined;
  }
}

/** Throws what was thrown if it was not foreseen, or if what it says is too long to be read or would move a terminal. */
export function expectForeseen(error: unknown): void {
  const isForeseen =
    error instanceof Failure || (error instanceof Error && FORESEEN.has(error.constructor.name));
  if (!isForeseen) throw new Error(`unforeseen: ${messageOf(error)}`, { cause: error });
  const { message } = error;
  expect(message.length <= MAX_MESSAGE_LENGTH, `the message has ${message.length} characters`);
  // Several wrong inputs are reported in as many lines.
  expect(
    !/(?!\n)\p{Cc}/u.test(message),
    `the message holds what a terminal obeys: ${JSON.stringify(message)}`,
  );
}

const FORESEEN: ReadonlySet<string> = new Set([
  'Error',
  'Failure',
  'BadName',
  'DoesNotOpen',
  'NewerManifest',
  'RefusedEntry',
  // What the library of tar archives calls the errors of its streams.
  'StreamError',
  'YamlProblem',
]);

/** Throws where something that always holds does not. */
export function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** The longest that one input may take. What is within all bounds takes a tenth of it on a machine that has nothing else to do. */
const MAX_CASE_MS = 3000;

/** Reads the bytes as the target does. Throws also where that takes long, and not because the machine was busy. */
export async function readSoon({ read }: Pick<Target, 'read'>, bytes: Buffer): Promise<void> {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  await read(bytes);
  const ms = performance.now() - start;
  if (ms <= MAX_CASE_MS) return;
  const { user, system } = process.cpuUsage(usage);
  const busyMs = (user + system) / 1000;
  expect(busyMs <= MAX_CASE_MS, `it took ${Math.round(ms)} ms, ${Math.round(busyMs)} ms of them at work`);
}
