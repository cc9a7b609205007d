import { defaultArtifactName } from '../domain/backup-name.ts';
import { textUpTo, type Input, type Inputs } from './inputs.ts';
import { parseArtifactName } from './store-inputs.ts';

/** The inputs `artifact-name` and `common-name`, of which exactly one says whose sets are meant: their base name. */
export function readSetBase(inputs: Inputs): Input<string> {
  const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
  const commonName = inputs.readOptional('common-name', textUpTo(64));
  inputs.check(() => {
    if ((artifactName() === null) !== (commonName() === null)) return null;
    return artifactName() === null
      ? 'Inputs "artifact-name" and "common-name" are empty: one must be given.'
      : 'Inputs "artifact-name" and "common-name" are both given: one must be left out.';
  });
  return () => artifactName() ?? defaultArtifactName(commonName() ?? '');
}
