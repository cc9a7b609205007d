import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readInputs } from '../../../src/actions/step/inputs.ts';
import type { ActionStep } from '../../../src/actions/step/run-step.ts';

/** What an action's `action.yml` promises. */
export interface ActionContract {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

export const STEP_WORKSPACE = resolve('/runner/workspace');

export function contractOf(action: string): ActionContract {
  return parse(
    readFileSync(new URL(`../../../${action}/action.yml`, import.meta.url), 'utf8'),
  ) as ActionContract;
}

/** The inputs of a step: those given, and for all others the defaults of `action.yml`. An input that it lacks is an error. */
export function stepWith(
  contract: ActionContract,
  given: Readonly<Record<string, string>>,
): Pick<ActionStep, 'readInputs'> & { readonly environment: { readonly workspace: string } } {
  return {
    environment: { workspace: STEP_WORKSPACE },
    readInputs: (table, checks = []) =>
      readInputs(
        table,
        (name) => {
          const input = contract.inputs[name];
          if (input === undefined) throw new Error(`${name} is not in action.yml`);
          return given[name] ?? input.default ?? '';
        },
        { workspace: STEP_WORKSPACE, checks },
      ),
  };
}
