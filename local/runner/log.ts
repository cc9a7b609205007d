import type { Masks } from './masks.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

/** A line as the runner shows it, with secrets masked. */
export interface RenderedLine {
  readonly kind: 'text' | 'group' | 'debug' | 'notice' | 'warning' | 'error';
  /** True within a group. */
  readonly grouped: boolean;
  readonly text: string;
}

/** What GitHub attaches to the run, and to a file if one is named. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Takes a process's output line by line, and is what the runner makes of it. */
export interface Log {
  readonly annotations: readonly Annotation[];
  /** All lines as the process wrote them. */
  readonly raw: string;
  /** All lines as a downloaded log has them: `##[warning]…`, `##[group]…`, `##[endgroup]`. */
  readonly rendered: string;
  take(line: string): void;
  /** A line of the runner's own. */
  say(kind: RenderedLine['kind'], text: string): void;
  endGroup(): void;
}

export interface LogOptions {
  readonly masks: Masks;
  readonly debug: boolean;
  readonly onLine?: ((line: RenderedLine) => void) | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', notice: 'notice' } as const;

function isLevel(name: string): name is keyof typeof LEVELS {
  return name in LEVELS;
}

function annotationOf(
  level: Annotation['level'],
  { properties, data }: WorkflowCommand,
  masks: Masks,
): Annotation {
  const { title, file, line } = properties as Partial<Record<string, string>>;
  return {
    level,
    message: masks.mask(data),
    ...(title !== undefined && { title: masks.mask(title) }),
    ...(file !== undefined && { file: masks.mask(file) }),
    ...(line !== undefined && { line: Number(line) }),
  };
}

class StepLog implements Log {
  readonly annotations: Annotation[] = [];
  readonly #raw: string[] = [];
  readonly #rendered: string[] = [];
  readonly #options: LogOptions;
  #grouped = false;
  #resumeToken: string | undefined;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  get raw(): string {
    return this.#raw.map((line) => `${line}\n`).join('');
  }

  get rendered(): string {
    return this.#rendered.map((line) => `${line}\n`).join('');
  }

  take(line: string): void {
    this.#raw.push(line);
    const command = parseWorkflowCommand(line);
    if (this.#resumeToken !== undefined) {
      if (command?.name === this.#resumeToken) this.#resumeToken = undefined;
      this.say('text', line);
      return;
    }
    if (!command || !this.#obey(command)) this.say('text', line);
  }

  say(kind: RenderedLine['kind'], text: string): void {
    if (kind === 'group') this.endGroup();
    const masked = this.#options.masks.mask(text);
    this.#rendered.push(kind === 'text' ? masked : `##[${kind}]${masked}`);
    this.#options.onLine?.({ kind, grouped: this.#grouped, text: masked });
    if (kind === 'group') this.#grouped = true;
  }

  endGroup(): void {
    if (!this.#grouped) return;
    this.#grouped = false;
    this.#rendered.push('##[endgroup]');
  }

  /** False for a name that is no command: the runner shows such a line as it is. */
  #obey(command: WorkflowCommand): boolean {
    const { name, data } = command;
    if (isLevel(name)) {
      this.annotations.push(annotationOf(name, command, this.#options.masks));
      this.say(name, data);
      return true;
    }
    switch (name) {
      case 'add-mask':
        if (!this.#options.masks.add(data)) {
          this.say('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        }
        return true;
      case 'debug':
        if (this.#options.debug) this.say('debug', data);
        return true;
      case 'group':
        this.say('group', data);
        return true;
      case 'endgroup':
        this.endGroup();
        return true;
      case 'stop-commands':
        this.#resumeToken = data.toLowerCase();
        return true;
      default:
        return this.#obeyRetired(name);
    }
  }

  #obeyRetired(name: string): boolean {
    if (name === 'echo' || name === 'add-matcher' || name === 'remove-matcher') return true;
    if (!['set-output', 'save-state', 'set-env', 'add-path'].includes(name)) return false;
    // Accepted by GitHub with a warning, or refused there; no action of today should depend on either.
    this.say('warning', `The \`${name}\` command is deprecated; the local runner ignores it.`);
    return true;
  }
}

/** An empty log. */
export function createLog(options: LogOptions): Log {
  return new StepLog(options);
}
