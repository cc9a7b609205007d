import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An input as `action.yml` declares it. */
export interface InputDefinition {
  readonly default: string | undefined;
  readonly required: boolean;
  readonly deprecationMessage: string | undefined;
}

/** What the runner needs to know of an `action.yml`. */
export interface ActionDefinition {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, InputDefinition>;
  readonly outputs: readonly string[];
  readonly using: string;
  readonly main: string;
  readonly pre: string | undefined;
  readonly post: string | undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null ? (value as Mapping) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function inputDefinition(value: unknown): InputDefinition {
  const declared = mapping(value);
  return {
    default: text(declared['default']),
    required: declared['required'] === 'true',
    deprecationMessage: text(declared['deprecationMessage']),
  };
}

/**
 * The action in `folder`.
 *
 * Throws if there is no `action.yml`, or if it is not that of a JavaScript action.
 * https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax
 */
export function readActionDefinition(folder: string): ActionDefinition {
  const path = join(folder, 'action.yml');
  // The failsafe schema keeps every scalar as it is written, as the runner does: `false` stays "false".
  const document = mapping(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }));
  const runs = mapping(document['runs']);
  const using = text(runs['using']) ?? '';
  const main = text(runs['main']);
  if (!using.startsWith('node') || main === undefined) {
    throw new Error(
      `${path} is not a JavaScript action: runs.using is '${using}', runs.main '${main ?? ''}'`,
    );
  }
  const inputs = Object.entries(mapping(document['inputs']));
  return {
    name: text(document['name']) ?? folder,
    inputs: new Map(inputs.map(([name, value]) => [name, inputDefinition(value)])),
    outputs: Object.keys(mapping(document['outputs'])),
    using,
    main,
    pre: text(runs['pre']),
    post: text(runs['post']),
  };
}
