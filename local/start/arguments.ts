import { parseArgs } from 'node:util';
import type { Fault } from '../services/faults.ts';
import { ANSWERED_BADLY, FAULT_KINDS, INSTEAD_OF_ANSWER, parseFaultKind } from '../services/fault-kinds.ts';
import { OPERATION_PATTERNS, type OperationPattern } from '../services/operations.ts';
import { SERVER_KINDS, type ServerKind } from '../services/manners.ts';
import type { Permissions } from '../services/tokens.ts';
import { SUBJECTS } from './default-inputs.ts';
import { DEFAULT_PERMISSIONS, parsePermissions } from './permissions.ts';

/** What a person asked for on the command line. */
export interface StartArguments {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: string;
  readonly ref: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
  readonly server: ServerKind;
  readonly faults: readonly Fault[];
  readonly workspace: string | undefined;
  readonly debug: boolean;
  /** Show the job summary in a browser. */
  readonly open: boolean;
  readonly reset: boolean;
  /** The stores that are emptied first. */
  readonly forget: readonly StoreName[];
  readonly help: boolean;
}

/** What an action stores in, by the name of its part of the services. */
const STORES = ['artifacts', 'caches', 'releases'] as const;
export type StoreName = (typeof STORES)[number];

/** Thrown for arguments that cannot be right; its message says which, and what is allowed. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const EVENTS = [
  'schedule',
  'workflow_dispatch',
  'push',
  'pull_request',
  'pull_request_target',
  'issue_comment',
  'workflow_run',
];

const OPTIONS = {
  with: { type: 'string', multiple: true },
  event: { type: 'string', default: 'schedule' },
  ref: { type: 'string' },
  env: { type: 'string', multiple: true },
  permissions: { type: 'string', default: DEFAULT_PERMISSIONS },
  server: { type: 'string', default: 'github' },
  fault: { type: 'string', multiple: true },
  workspace: { type: 'string' },
  debug: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  forget: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What `--help` prints, apart from the actions there are. */
export const USAGE = `Usage: npm start -- [ACTION] [options]

Runs an action of this project as GitHub's runner would, against GitHub's services embedded on this machine.
What it stores stays in .certkeep-local, so that the next start finds it.

  --with NAME=VALUE      an input of the action; may be repeated. A list of certificates may be a file of yours.
                         Without ${SUBJECTS.slice(0, -1).join(', ')} or ${SUBJECTS.slice(-1).join('')},
                         keep, check, restore and prune get common-name=localhost; --with common-name= gives none.
                         Without passphrase, an action gets .certkeep-local/passphrase; --with passphrase= gives none
  --event EVENT          ${EVENTS.slice(0, 4).join(', ')},
                         ${EVENTS.slice(4).join(', ')} (default: schedule)
  --ref REF              such as refs/heads/feature (default: the default branch)
  --env NAME=VALUE       a variable of the action's environment; may be repeated
  --permissions P        of the token: actions=none, actions=read or actions=write, and the same of contents after a comma
                         (default: ${DEFAULT_PERMISSIONS}); a draft release needs actions=read,contents=write
  --server SERVER        ${SERVER_KINDS.join(', ')}: whose manners the services have (default: github)
  --workspace DIR        run in this folder instead of a new, empty one
  --fault OPERATION:KIND[:TIMES]
                         make a service fail, such as CreateArtifact:reset:2; may be repeated. Without TIMES it
                         fails every time
  --open                 write the job summary as a page too, and open it in a browser if you are at a terminal
  --debug                show debug lines
  --reset                forget all earlier runs first
  --forget STORES        delete first what earlier runs stored in these: ${STORES.join(', ')}
  --help                 show this

Operations of --fault:
${columns(OPERATION_PATTERNS)}

Kinds of --fault:
  400 to 599             that status; nothing is done
${described(INSTEAD_OF_ANSWER)}
and, after everything was done:
${described(ANSWERED_BADLY)}`;

function described(kinds: Readonly<Record<string, string>>): string {
  return Object.entries(kinds)
    .map(([name, meaning]) => `  ${name.padEnd(22)} ${meaning}`)
    .join('\n');
}

function columns(names: readonly string[]): string {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const lines: string[] = [];
  for (let index = 0; index < names.length; index += 3) {
    const row = names.slice(index, index + 3).map((name) => name.padEnd(width));
    lines.push(`  ${row.join('')}`.trimEnd());
  }
  return lines.join('\n');
}

function pairOf(option: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`--${option} '${text}' is not NAME=VALUE`);
}

function pairsOf(option: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => pairOf(option, text)));
}

function permissionsOf(text: string): Permissions {
  const permissions = parsePermissions(text);
  if (permissions !== null) return permissions;
  throw new UsageError(
    `--permissions '${text}': allowed are actions=none, actions=read, actions=write, and the same of contents after a comma`,
  );
}

function eventOf(text: string): string {
  if (EVENTS.includes(text)) return text;
  throw new UsageError(`--event '${text}': allowed are ${EVENTS.join(', ')}`);
}

function storesOf(text: string): StoreName[] {
  return text.split(',').map((name) => {
    const store = STORES.find((known) => known === name);
    if (store !== undefined) return store;
    throw new UsageError(`--forget '${text}': allowed are ${STORES.join(', ')}, with commas`);
  });
}

function serverOf(text: string): ServerKind {
  const kind = SERVER_KINDS.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new UsageError(`--server '${text}': allowed are ${SERVER_KINDS.join(', ')}`);
}

/** The longest operation that the text begins with, since names of operations have a colon in them too. */
function operationOf(text: string): OperationPattern | undefined {
  const fitting = OPERATION_PATTERNS.filter((pattern) => text.startsWith(`${pattern}:`));
  return fitting.sort((some, other) => other.length - some.length)[0];
}

function faultOf(text: string): Fault {
  const on = operationOf(text);
  if (on === undefined) {
    throw new UsageError(
      `--fault '${text}' is not OPERATION:KIND[:TIMES] with one of the operations ${OPERATION_PATTERNS.join(', ')}`,
    );
  }
  const [name = '', times, ...more] = text.slice(on.length + 1).split(':');
  const kind = parseFaultKind(name);
  if (kind === undefined) {
    throw new UsageError(
      `--fault '${text}': no kind '${name}'; allowed are a status from 400 to 599, ${FAULT_KINDS.join(', ')}`,
    );
  }
  if (times === undefined) return { on, kind };
  if (more.length > 0 || !/^[1-9]\d{0,5}$/.test(times)) {
    throw new UsageError(
      `--fault '${text}': '${[times, ...more].join(':')}' is not a number of times, 1 to 999999`,
    );
  }
  return { on, kind, times: Number(times) };
}

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });

function parseRaw(argv: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(argv);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`there is no option '${unknown}'; there are ${known.join(', ')}`);
  }
}

/** Parses the arguments. Throws a `UsageError` for what is not allowed. */
export function parseStartArguments(argv: readonly string[], defaultAction: string): StartArguments {
  const { values, positionals } = parseRaw(argv);
  if (positionals.length > 1) {
    throw new UsageError(`one action at a time, not ${positionals.map((name) => `'${name}'`).join(' and ')}`);
  }
  return {
    action: positionals[0] ?? defaultAction,
    inputs: pairsOf('with', values.with ?? []),
    event: eventOf(values.event),
    ref: values.ref,
    env: pairsOf('env', values.env ?? []),
    permissions: permissionsOf(values.permissions),
    server: serverOf(values.server),
    faults: (values.fault ?? []).map(faultOf),
    workspace: values.workspace,
    debug: values.debug,
    open: values.open,
    reset: values.reset,
    forget: (values.forget ?? []).flatMap(storesOf),
    help: values.help,
  };
}
