import type { ActionDefinition } from './action-definition.ts';
import { type Contexts, evaluate } from './expressions.ts';

/** What an action gets as inputs, and what the runner has to say about them. */
export interface ResolvedInputs {
  /** By name, with defaults; as the header of the step's log shows them. */
  readonly values: Readonly<Record<string, string>>;
  /** `INPUT_*`. */
  readonly env: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** The variable that holds an input: upper case, spaces become `_`, dashes stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function warningsFor(
  definition: ActionDefinition,
  given: Readonly<Record<string, string>>,
  declared: ReadonlyMap<string, string>,
): string[] {
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  const list = (names: Iterable<string>): string => [...names].map((name) => `'${name}'`).join(', ');
  const missing = [...definition.inputs].filter(
    ([name, { required, default: fallback }]) =>
      required &&
      fallback === undefined &&
      !Object.keys(given).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  const deprecated = Object.keys(given).flatMap((name) => {
    const message = definition.inputs.get(declared.get(name.toLowerCase()) ?? '')?.deprecationMessage;
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
  });
  return [
    ...(unexpected.length > 0
      ? [`Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(definition.inputs.keys())}]`]
      : []),
    // GitHub itself says nothing here and starts the action; a person at a terminal wants to know.
    ...missing.map(([name]) => `Input '${name}' is declared as required and was not given`),
    ...deprecated,
  ];
}

/** Applies defaults, evaluates expressions, and names what does not fit `action.yml`. */
export function resolveInputs(
  definition: ActionDefinition,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): ResolvedInputs {
  const declared = new Map([...definition.inputs.keys()].map((name) => [name.toLowerCase(), name]));
  const values: Record<string, string> = {};
  for (const [name, { default: fallback }] of definition.inputs) values[name] = fallback ?? '';
  for (const [name, value] of Object.entries(given)) values[declared.get(name.toLowerCase()) ?? name] = value;
  for (const [name, value] of Object.entries(values)) values[name] = evaluate(value, contexts);
  const env = Object.entries(values).map(([name, value]) => [inputVariable(name), value]);
  return {
    values,
    env: Object.fromEntries(env) as Record<string, string>,
    warnings: warningsFor(definition, given, declared),
  };
}
