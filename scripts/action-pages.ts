import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

interface ActionDefinition {
  readonly inputs?: Readonly<Record<string, InputDefinition>>;
  readonly outputs?: Readonly<Record<string, OutputDefinition>>;
}

interface InputDefinition {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

interface OutputDefinition {
  readonly description?: string;
}

/** What became of the page of one action. */
export interface ActionPage {
  /** Relative to the project: `docs/actions/keep.md`. */
  readonly page: string;
  /** Relative to the project: `action.yml`, or `backup/action.yml`. */
  readonly source: string;
  /** `missing`: there is no such page, or it does not say where the generated part begins. */
  readonly state: 'current' | 'stale' | 'missing';
}

/** People write what is above this line of a page. What is below comes from `action.yml`. */
export const MARKER = '<!-- From here on `npm run docs` writes this page, from action.yml. -->';

/** The root action has no folder to be named after. */
const ROOT_PAGE = 'keep';

/**
 * Writes inputs and outputs into the page of every action in a project, and returns what became of each page. If `isCheck`, it
 * writes nothing, and `stale` pages stay as they are.
 */
export async function updateActionPages(project: string, isCheck: boolean): Promise<readonly ActionPage[]> {
  const entries = await readdir(project, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const siblings = folders.sort().filter((folder) => existsSync(join(project, folder, 'action.yml')));
  const pages: ActionPage[] = [await updatePage(project, ROOT_PAGE, 'action.yml', isCheck)];
  for (const folder of siblings)
    pages.push(await updatePage(project, folder, `${folder}/action.yml`, isCheck));
  return pages;
}

async function updatePage(
  project: string,
  name: string,
  source: string,
  isCheck: boolean,
): Promise<ActionPage> {
  const page = `docs/actions/${name}.md`;
  const file = join(project, page);
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  const start = before.indexOf(MARKER);
  if (start === -1) return { page, source, state: 'missing' };
  const generated = await describeAction(await readFile(join(project, source), 'utf8'), project);
  const after = `${before.slice(0, start)}${MARKER}\n\n${generated}`;
  if (after === before) return { page, source, state: 'current' };
  if (!isCheck) await writeFile(file, after);
  return { page, source, state: 'stale' };
}

/** The inputs and outputs in the text of an `action.yml`, as Markdown in the project's own format. */
async function describeAction(text: string, project: string): Promise<string> {
  const { inputs = {}, outputs = {} } = parse(text) as ActionDefinition;
  const sections = [
    '## Inputs',
    Object.entries(inputs)
      .map(([name, input]) => describe(name, input.description, noteOn(input)))
      .join('\n'),
    '## Outputs',
    Object.entries(outputs)
      .map(([name, output]) => describe(name, output.description, ''))
      .join('\n'),
  ];
  const options = await resolveConfig(join(project, 'README.md'));
  return format(sections.join('\n\n'), { ...options, parser: 'markdown', proseWrap: 'always' });
}

/** A list and no table: a cell cannot be wrapped, and the formatter pads all cells to the longest one. */
function describe(name: string, description: string | undefined, note: string): string {
  return `- **\`${name}\`**${note}: ${(description ?? '').trim().replace(/\s+/g, ' ')}`;
}

function noteOn({ required, default: value }: InputDefinition): string {
  if (required === true) return ' (required)';
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isText && value !== '' ? ` (default \`${String(value)}\`)` : '';
}
