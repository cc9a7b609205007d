import { PLAIN_RUN, type Event, type History, type RunPlan } from './history.ts';
import { vaultsOf } from './play-run.ts';
import type { Failing } from './shrink.ts';
import { timeOf } from './simulation.ts';

/** What a history is played on, in one line. */
export function describeInstallation({ installation }: Pick<History, 'installation'>): string {
  const { retentionDays, reuseKey, hasFeatureBranch } = installation;
  const { certificates, runners, hasCache, tellsBranch, hasFiles } = installation;
  const kept = certificates.length === 1 ? 'one certificate' : `a list of ${certificates.length}`;
  return [
    `${kept}, ${runners}, ${vaultsOf(installation).join(' and ')}, ${hasCache ? 'a cache' : 'no cache'}, ${retentionDays} days`,
    ...(tellsBranch ? [] : ['no branches']),
    ...(hasFeatureBranch ? ['a feature branch'] : []),
    ...(hasFiles ? ['files'] : []),
    ...(reuseKey ? ['keys reused'] : []),
  ].join(', ');
}

/** A failing history for people: what it is played on, every event, and what came of it. */
export function describeFailing({ history, violation }: Failing): string {
  const events = history.events.map((event) => `  ${timeOf(history, event)}  ${describeEvent(event)}`);
  const said = violation.broken.lines.map((line) => `    ${line}`);
  return [
    `The shortest history that was found to break it, on ${describeInstallation(history)}:`,
    ...events,
    `  ${violation.broken.message}`,
    ...(said.length === 0 ? [] : ['  What was said meanwhile:', ...said]),
    '  What the stores hold:',
    ...violation.broken.stores.map((line) => `    ${line}`),
  ].join('\n');
}

function describeEvent(event: Event): string {
  if (event.kind === 'keep') return `keep ${describeRun(event.run)}`;
  if (event.kind === 'race') return `race (${event.order}): ${event.runs.map(describeRun).join('; ')}`;
  return Object.entries(event)
    .filter(([name]) => name !== 'minute')
    .map(([name, value]) => (name === 'kind' ? String(value) : `${name} ${JSON.stringify(value)}`))
    .join(', ');
}

/** Only what is not as in every other run. */
function describeRun(run: RunPlan): string {
  const plain: Readonly<Record<string, unknown>> = PLAIN_RUN;
  const unusual = Object.entries(run).filter(
    ([name, value]) => name !== 'runner' && JSON.stringify(value) !== JSON.stringify(plain[name]),
  );
  return [run.runner, ...unusual.map(([name, value]) => `${name} ${JSON.stringify(value)}`)].join(', ');
}
