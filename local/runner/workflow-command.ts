/** A command that a process gave the runner on a line of its output. */
export interface WorkflowCommand {
  /** In lower case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

type Replacements = readonly (readonly [code: string, character: string])[];

// `%25` comes last, or `%250A` would turn into a line break.
const DATA: Replacements = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Replacements = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const BRACKETED: Replacements = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3B', ';'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescape(text: string, replacements: Replacements): string {
  return replacements.reduce((result, [code, character]) => result.replaceAll(code, character), text);
}

function parseHead(
  head: string,
  separator: string,
  replacements: Replacements,
): Omit<WorkflowCommand, 'data'> {
  const [name = '', ...rest] = head.split(' ');
  const pairs = rest
    .join(' ')
    .split(separator)
    .map((pair) => pair.trim().split('='))
    .filter(([key, ...value]) => key && value.length > 0)
    .map(([key, ...value]) => [key, unescape(value.join('='), replacements)]);
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs) as Record<string, string> };
}

/**
 * The command on a line: `::name key=value,…::data` at its start, or the older `##[name key=value;…]data` anywhere
 * in it; `undefined` for a line that has none.
 *
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const modern = /^\s*::([^:]+?)::(.*)$/s.exec(line) ?? /^\s*::([a-z-]+ .*?)::(.*)$/s.exec(line);
  if (modern) {
    return { ...parseHead(modern[1] ?? '', ',', PROPERTY), data: unescape(modern[2] ?? '', DATA) };
  }
  const older = /##\[([^\]]+)\](.*)$/s.exec(line);
  if (!older) return undefined;
  return { ...parseHead(older[1] ?? '', ';', BRACKETED), data: unescape(older[2] ?? '', BRACKETED) };
}
