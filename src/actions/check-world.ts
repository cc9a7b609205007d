import { isAbsolute, relative, sep } from 'node:path';
import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { listBaseNames } from '../adapters/files/directory-vault.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import type { CheckWorld } from '../use-cases/check.ts';
import type { BackupPlace } from '../use-cases/drill-newest.ts';
import type { ActionStep } from './action-step.ts';
import type { CheckInputs, CheckPlaces } from './check-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, systemClock, type Stores } from './stores.ts';

/** Builds the adapters that one run of `check` needs. Nothing is asked or read yet, and nothing will be written. */
export function buildCheckWorld({ places }: CheckInputs, { environment, log, mask }: ActionStep): CheckWorld {
  const storePlaces = { ...places, uploadArtifact: false, retentionDays: null, compressionLevel: 0 };
  const stores = buildStores(storePlaces, environment, log);
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  const { reader, sealer } = maskingKeys(crypto, mask);
  return {
    clock: systemClock,
    log,
    reader,
    sealer,
    furtherFiles,
    nameFile: (location) => nameIn(environment.workspace, location),
    places: backupPlaces(places, stores, environment.repository),
  };
}

function backupPlaces(
  { artifactName, backupPath }: CheckPlaces,
  stores: Stores,
  repository: string,
): BackupPlace[] {
  const names = (): Promise<readonly string[]> =>
    artifactName === null ? listBaseNames(backupPath ?? '') : Promise.resolve([artifactName]);
  const artifacts = artifactName === null ? [] : stores.artifacts;
  return [
    ...artifacts.map((vault) => ({ vault, about: `artifacts of ${repository}`, names })),
    ...stores.directories.map((vault) => ({ vault, about: backupPath ?? '', names })),
  ];
}

/** Annotations stand on files as the repository names them; what is elsewhere keeps its whole path. */
function nameIn(workspace: string, location: string): string {
  const path = relative(workspace, location);
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return (isOutside ? location : path).split(sep).join('/');
}
