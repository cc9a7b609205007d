import type { RunResult } from '../runner/run-options.ts';
import type { Services } from '../services/services.ts';
import type { Paint } from '../terminal/paint.ts';
import { readableSize, readableTime } from '../terminal/quantities.ts';
import { renderSummary } from '../terminal/summary-text.ts';
import { alignColumns } from '../terminal/table.ts';
import type { ArtifactFolder } from './artifact-folders.ts';
import { fromCaller } from './caller-folder.ts';
import type { StartArguments } from './arguments.ts';
import { formatPermissions } from './permissions.ts';
import type { Suggestion } from './suggestions.ts';
import type { SummaryFiles } from './summary-files.ts';

const MAX_ARTIFACTS_SHOWN = 10;
/** Of an output, in characters. */
const MAX_SHOWN = 400;

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  if (lines.length === 0) return [];
  return ['', paint('strong', title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** Which run this is, and with what. */
export function headerLines(
  { action, event, permissions, faults }: StartArguments,
  run: { readonly number: number; readonly inputs: Readonly<Record<string, string>> },
  secrets: readonly string[],
  paint: Paint,
): string[] {
  const inputs = Object.entries(run.inputs).map(([name, value]) => [
    name,
    value === '' ? paint('faint', '(empty)') : secrets.includes(value) ? '***' : value.replaceAll('\n', ' '),
  ]);
  const planned = faults.map(({ on, kind, times }) => [
    `fault at ${on}`,
    `${String(kind)}${times === undefined ? '' : `, ${times} times`}`,
  ]);
  const title = `certkeep ${action} · run ${run.number} · ${event} · ${formatPermissions(permissions).replaceAll('=', ': ').replaceAll(',', ', ')}`;
  return [paint('strong', title), ...alignColumns([...inputs, ...planned]).map((line) => `  ${line}`), ''];
}

function outputRows({ outputs }: RunResult): string[][] {
  return Object.entries(outputs)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, shorten(value).replaceAll('\n', ' ⏎ ')]);
}

/** A thousand certificates in one output would fill many screens. */
function shorten(value: string): string {
  const left = value.length - MAX_SHOWN;
  return left > 0 ? `${value.slice(0, MAX_SHOWN)} … and ${left} characters more` : value;
}

/** What came of the run: outputs, then the job summary. */
export function resultLines(result: RunResult, paint: Paint): string[] {
  return [
    ...section('Outputs', alignColumns(outputRows(result)), paint),
    ...section('Summary', renderSummary(result.summary, paint), paint),
  ];
}

/** The artifacts and the files of releases of all runs so far, newest first. */
export function storedLines(services: Services, paint: Paint): string[] {
  return [...artifactLines(services, paint), ...releaseLines(services, paint)];
}

function releaseLines(services: Services, paint: Paint): string[] {
  return services.releases.list().flatMap(({ tag, isDraft, assets }) => {
    const rows = assets
      .toReversed()
      .slice(0, MAX_ARTIFACTS_SHOWN)
      .map(({ name, sizeBytes, createdAt }) => [
        name,
        readableSize(sizeBytes),
        `created ${readableTime(createdAt)}`,
      ]);
    const more = assets.length - rows.length;
    const tail = more > 0 ? [paint('faint', `and ${more} earlier`)] : [];
    const title = `Files of the ${isDraft ? 'draft ' : ''}release ${tag} (UTC)`;
    return section(title, [...alignColumns(rows), ...tail], paint);
  });
}

function artifactLines(services: Services, paint: Paint): string[] {
  const stored = services.artifacts.list().filter(({ finalized }) => finalized);
  const rows = stored
    .slice(0, MAX_ARTIFACTS_SHOWN)
    .map(({ name, sizeBytes, createdAt, expiresAt, expired }) => [
      name,
      readableSize(sizeBytes),
      `created ${readableTime(createdAt)}`,
      `${expired ? 'expired' : 'expires'} ${readableTime(expiresAt)}`,
    ]);
  const more = stored.length - rows.length;
  const tail = more > 0 ? [paint('faint', `and ${more} earlier`)] : [];
  return section('Artifacts stored so far (UTC)', [...alignColumns(rows), ...tail], paint);
}

/** What a run left on the disk. */
interface Leftover {
  readonly workspace: string;
  readonly artifactFolders: readonly ArtifactFolder[];
  readonly summaryFiles: SummaryFiles | null;
}

/** Where to look, and what to try next. */
export function nextLines(
  { workspace, artifactFolders, summaryFiles }: Leftover,
  suggestions: readonly Suggestion[],
  paint: Paint,
): string[] {
  const places = [
    ['workspace', `${fromCaller(workspace)}/`],
    ...artifactFolders.map(({ folder }) => ['artifact', `${fromCaller(folder)}/`]),
    ...(summaryFiles === null ? [] : [['summary', fromCaller(summaryFiles.markdown)]]),
    ...(summaryFiles?.page ? [['page', fromCaller(summaryFiles.page)]] : []),
  ];
  return [
    ...section('Where it is', alignColumns(places), paint),
    ...section(
      'What to try next',
      suggestions.flatMap(({ why, command }) => [paint('faint', `# ${why}`), command]),
      paint,
    ),
    '',
  ];
}
