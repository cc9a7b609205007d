import type { TrustReport } from '../../use-cases/trust/trust.ts';

/** The outputs of `trust`, by their names in its `action.yml`. */
export function trustOutputs({ stores }: TrustReport): Record<string, string> {
  const file = (name: string): string => stores.find((store) => store.name === name)?.file ?? '';
  return {
    bundle: file('environment'),
    'trust-store': file('java'),
    stores: stores.map(({ name }) => name).join(','),
  };
}
