import { defaultArtifactName } from '../domain/backup-name.ts';
import { textUpTo, type Input, type Inputs } from './inputs.ts';
import { parseArtifactName } from './store-inputs.ts';

/** The inputs `artifact-name` and `common-name`, of which exactly one says whose sets are meant: their base name. */
export function readSetBase(inputs: Inputs): Input<string> {
  const base = readOptionalSetBase(inputs);
  inputs.check(() =>
    base() === null ? 'Inputs "artifact-name" and "common-name" are both empty: one must be given.' : null,
  );
  return () => base() ?? '';
}

/** As `readSetBase`, where no sets may be meant: then `null`. */
export function readOptionalSetBase(inputs: Inputs): Input<string | null> {
  const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
  const commonName = inputs.readOptional('common-name', textUpTo(64));
  inputs.check(() =>
    artifactName() !== null && commonName() !== null
      ? 'Inputs "artifact-name" and "common-name" are both given: one must be left out.'
      : null,
  );
  return () => {
    const name = commonName();
    return artifactName() ?? (name === null ? null : defaultArtifactName(name));
  };
}
