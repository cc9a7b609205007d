import { PLAIN_RUN, type Event, type History, type RunPlan } from './history.ts';
import { simulate, type Violation } from './simulation.ts';

/** A history that breaks a promise, and where. */
export interface Failing {
  readonly history: History;
  readonly violation: Violation;
}

export interface ShrinkOptions {
  /** What plays a history. */
  readonly play?: typeof simulate;
  /** In milliseconds, as `now` counts them. */
  readonly deadlineMs: number;
  readonly now: () => number;
}

/**
 * The shortest history that still breaks the same promise, as far as the time allows: events are left out, in ever
 * smaller parts, and then faults, kills and runs within events (Zeller's ddmin, 2002).
 */
export async function shrink(
  failing: Failing,
  { deadlineMs, now, play = simulate }: ShrinkOptions,
): Promise<Failing> {
  const end = now() + deadlineMs;
  let best = cut(failing);
  const attempt = async (events: readonly Event[]): Promise<boolean> => {
    if (now() > end) return false;
    const history = { ...best.history, events };
    const violation = await play(history);
    if (violation?.broken.promised !== failing.violation.broken.promised) return false;
    best = cut({ history, violation });
    return true;
  };
  for (let size = Math.ceil(best.history.events.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < best.history.events.length;) {
      const { events } = best.history;
      const isShorter = await attempt([...events.slice(0, start), ...events.slice(start + size)]);
      if (!isShorter) start += size;
    }
  }
  for (let index = 0; index < best.history.events.length;) {
    const { events } = best.history;
    let isSimpler = false;
    for (const event of simplerThan(events[index])) isSimpler ||= await attempt(events.with(index, event));
    if (!isSimpler) index += 1;
  }
  return best;
}

/** What came after the broken promise had no part in it. */
function cut({ history, violation }: Failing): Failing {
  return { history: { ...history, events: history.events.slice(0, violation.index + 1) }, violation };
}

function simplerThan(event: Event | undefined): readonly Event[] {
  if (event?.kind === 'keep') return simplerRuns(event.run).map((run) => ({ ...event, run }));
  if (event?.kind === 'race') return simplerRaces(event);
  if (event === undefined || !('faults' in event)) return [];
  return [
    ...(event.kill === null ? [] : [{ ...event, kill: null }]),
    ...event.faults.map((_, gone) => ({ ...event, faults: without(event.faults, gone) })),
  ];
}

function simplerRaces(event: Extract<Event, { kind: 'race' }>): readonly Event[] {
  const fewer = event.runs.length < 2 ? [] : event.runs.map((_, gone) => without(event.runs, gone));
  const simpler = event.runs.flatMap((run, at) => simplerRuns(run).map((each) => event.runs.with(at, each)));
  return [...fewer, ...simpler].map((runs) => ({ ...event, runs }));
}

function without<T>(items: readonly T[], gone: number): readonly T[] {
  return items.filter((_, index) => index !== gone);
}

function simplerRuns(run: RunPlan): readonly RunPlan[] {
  const plain = { ...PLAIN_RUN, runner: run.runner };
  const unchanged = JSON.stringify(plain) === JSON.stringify({ ...plain, ...run });
  return [
    ...(unchanged ? [] : [plain]),
    ...(run.kill === null ? [] : [{ ...run, kill: null }]),
    ...run.faults.map((_, gone) => ({ ...run, faults: without(run.faults, gone) })),
  ];
}
