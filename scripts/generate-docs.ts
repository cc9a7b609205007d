// Writes the README's tables of inputs and outputs from the action.yml files, between markers such as
// `<!-- inputs:start -->`, or `<!-- inputs:restore:start -->` for an action in a folder of its own.
// With `--check` it changes nothing, and fails with the name of each table that is not up to date.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { inProject } from './project.ts';

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

interface Table {
  /** As in its markers: `inputs`, or `inputs:restore` for an action in a folder of its own. */
  readonly name: string;
  readonly source: string;
  readonly text: string;
}

process.exitCode = await main(process.argv.includes('--check'));

async function main(isCheck: boolean): Promise<number> {
  const readme = inProject('README.md');
  const before = await readFile(readme, 'utf8');
  const tables = await readTables();
  const missing = tables.filter((table) => !hasMarkers(before, table.name));
  for (const { name } of missing) {
    console.log(
      `README.md has no place for the table "${name}": ${startMarker(name)} and ${endMarker(name)}`,
    );
  }
  const present = tables.filter((table) => !missing.includes(table));
  const stale = present.filter((table) => replaceTable(before, table) !== before);
  if (isCheck) {
    for (const { name, source } of stale) {
      console.log(`README.md: the table "${name}" does not say what ${source} says; run \`npm run docs\``);
    }
    return missing.length + stale.length === 0 ? 0 : 1;
  }
  const after = present.reduce(replaceTable, before);
  if (after !== before) await writeFile(readme, after);
  for (const { name } of stale) console.log(`README.md: wrote the table "${name}"`);
  return missing.length === 0 ? 0 : 1;
}

/** The two tables of the root action, and of each action in a folder of its own. */
async function readTables(): Promise<readonly Table[]> {
  const entries = await readdir(inProject(), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const siblings = folders.sort().filter((folder) => existsSync(inProject(folder, 'action.yml')));
  const tables: Table[] = [];
  for (const sibling of ['', ...siblings]) {
    const source = sibling === '' ? 'action.yml' : `${sibling}/action.yml`;
    const definition = parse(await readFile(inProject(source), 'utf8')) as ActionDefinition;
    const suffix = sibling === '' ? '' : `:${sibling}`;
    tables.push({ name: `inputs${suffix}`, source, text: await asFormatted(describeInputs(definition)) });
    tables.push({ name: `outputs${suffix}`, source, text: await asFormatted(describeOutputs(definition)) });
  }
  return tables;
}

/** As the formatter of the whole file would have it, so that the two never disagree. */
async function asFormatted(markdown: string): Promise<string> {
  const options = await resolveConfig(inProject('README.md'));
  return (await format(markdown, { ...options, parser: 'markdown' })).trim();
}

function describeInputs(definition: ActionDefinition): string {
  const rows = Object.entries(definition.inputs ?? {}).map(([name, input]) => [
    `\`${name}\``,
    describeDefault(input),
    escapeCell(input.description ?? ''),
  ]);
  return formatTable(['Input', 'Default', 'Meaning'], rows);
}

function describeOutputs(definition: ActionDefinition): string {
  const rows = Object.entries(definition.outputs ?? {}).map(([name, output]) => [
    `\`${name}\``,
    escapeCell(output.description ?? ''),
  ]);
  return formatTable(['Output', 'Meaning'], rows);
}

function describeDefault(input: InputDefinition): string {
  if (input.required === true) return '*required*';
  const value = input.default;
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isText && value !== '' ? `\`${escapeCell(String(value))}\`` : '';
}

/** One line, in which a `|` doesn't end the cell. */
function escapeCell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function formatTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function startMarker(name: string): string {
  return `<!-- ${name}:start -->`;
}

function endMarker(name: string): string {
  return `<!-- ${name}:end -->`;
}

function hasMarkers(readme: string, name: string): boolean {
  const start = readme.indexOf(startMarker(name));
  return start !== -1 && readme.includes(endMarker(name), start);
}

/** The README with this table in its place. Prettier's layout of a table is its own affair: see `isSameTable`. */
function replaceTable(readme: string, table: Table): string {
  const start = readme.indexOf(startMarker(table.name)) + startMarker(table.name).length;
  const end = readme.indexOf(endMarker(table.name), start);
  if (isSameTable(readme.slice(start, end), table.text)) return readme;
  return `${readme.slice(0, start)}\n\n${table.text}\n\n${readme.slice(end)}`;
}

/** Whether two tables say the same: the formatter pads cells and lengthens the rule below the heading. */
function isSameTable(one: string, other: string): boolean {
  const normalize = (text: string): string => text.trim().replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  return normalize(one) === normalize(other);
}
