import { LASTING_STORES, TRUST_STORES, type TrustStoreName } from '../../domain/trust/trust.ts';
import type { TrustRequest } from '../../use-cases/trust/trust.ts';
import { read, type InputTable, type Values } from '../step/inputs.ts';
import { anyText, boolean, someOf } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';

const TRUST_INPUTS = {
  'cert-path': read(anyText, 'certificate.pem'),
  stores: read(parseStores, 'all'),
  'allow-ca': read(boolean, 'false'),
  'self-hosted': read(boolean, 'false'),
} satisfies InputTable;

/** The inputs of `trust`. */
export interface TrustInputs {
  readonly request: TrustRequest;
  /** A machine that outlives the job may be changed. */
  readonly mayChangeMachine: boolean;
}

/** Reads the inputs of `trust`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readTrustInputs({
  readInputs,
  environment,
}: Pick<ActionStep, 'readInputs'> & {
  readonly environment: Pick<ActionStep['environment'], 'isHosted'>;
}): TrustInputs {
  const checkMachine = (values: Values<typeof TRUST_INPUTS>): string | null =>
    environment.isHosted || values['self-hosted'] || !changesMachine(values.stores)
      ? null
      : 'Input "self-hosted" is false, and this machine may outlive the job: it is no runner of GitHub\'s. Set self-hosted: true to change it until the job ends, or stores: java, environment to change only what later steps of this job see.';
  const values = readInputs(TRUST_INPUTS, [checkMachine]);
  return {
    request: {
      paths: values['cert-path'],
      allowsAuthorities: values['allow-ca'],
      stores: values.stores,
    },
    mayChangeMachine: values['self-hosted'],
  };
}

function changesMachine(stores: readonly TrustStoreName[] | null): boolean {
  return stores === null || stores.some((name) => LASTING_STORES.has(name));
}

/** `null` for all that are there. */
function parseStores(text: string, workspace: string): readonly TrustStoreName[] | null {
  const words = someOf('all', ...TRUST_STORES)(text, workspace);
  if (!words.includes('all')) return words.filter((word) => word !== 'all');
  if (words.length > 1) throw new Error('must be all, or the names of stores');
  return null;
}
