import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readRestoreInputs, type RestoreInputs } from '../../../../src/actions/restore/inputs.ts';
import { readInputs, type InputSource } from '../../../../src/actions/step/inputs.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import type { Manifest } from '../../../../src/domain/backup/manifest.ts';
import type {
  RestoredCertificate,
  RestoreReport,
} from '../../../../src/use-cases/restore/restore-request.ts';
import type { FoundSet } from '../../../../src/use-cases/search/sets/open-set.ts';
import { manifestOf } from '../../../contract/sample-set.ts';
import { memorySetReader } from '../../../fakes/memory-set-reader.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { certificateOf, NOW, plus } from '../../domain/fixtures.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The action's contract. */
export const ACTION = parse(
  readFileSync(new URL('../../../../restore/action.yml', import.meta.url), 'utf8'),
) as Metadata;

export const WORKSPACE = resolve('/runner/workspace');

/** The inputs as the action gets them; `asked` remembers which were read. */
export function inputsOf(
  given: Readonly<Record<string, string>>,
  asked = new Set<string>(),
): Promise<RestoreInputs> {
  const source: InputSource = (name, { trimWhitespace }) => {
    asked.add(name);
    const text = given[name] ?? ACTION.inputs[name]?.default ?? '';
    return trimWhitespace ? text.trim() : text;
  };
  return readRestoreInputs({
    environment: { workspace: WORKSPACE },
    readInputs: (table, checks = []) => readInputs(table, source, { workspace: WORKSPACE, checks }),
  });
}

const PROVING = await cheapKeyring(new Secret('zebra-Quartz-41-umbrella')).sealing();

/** A set of an artifact, three days old. */
export function setOf(isProved: boolean, manifest: Partial<Manifest> = {}): FoundSet {
  const name = {
    base: 'certkeep-app.example',
    time: plus(NOW, -3 * DAY_MS),
    isPublic: manifest.proof === null,
    attempt: 1,
  };
  return {
    listed: {
      source: 'artifact',
      place: 'artifact certkeep-app.example',
      name,
      order: name,
      isExpired: false,
      artifact: {
        id: 9,
        runId: 42,
        isOwn: false,
        url: 'https://github.com/owner/name/actions/runs/42',
        headBranch: 'main',
      },
      open: () => Promise.resolve(null),
    },
    manifest: manifestOf(name, {
      proof: PROVING.record,
      userFiles: { publicCount: 0, sealedCount: 0, digest: null, leftOut: [] },
      ...manifest,
    }),
    reader: memorySetReader(new Map()),
    key: isProved ? PROVING : null,
    digests: [],
  };
}

export function restored(changes: Partial<RestoredCertificate> = {}): RestoredCertificate {
  return {
    name: 'app.example',
    certificate: certificateOf(),
    keys: 'opened',
    set: setOf(true),
    certificatePath: 'certificate.pem',
    privateKeyPath: 'private_key.pem',
    ...changes,
  };
}

/** The report of a whole set that was restored, with this certificate. */
export function reportOf(
  certificate: RestoredCertificate | null = restored(),
  changes: Partial<RestoreReport> = {},
): RestoreReport {
  return {
    now: NOW,
    set: certificate?.set ?? setOf(true),
    certificates:
      certificate === null
        ? []
        : [{ name: certificate.name, commonName: certificate.name, outcome: certificate }],
    files: ['certificate.pem', 'private_key.pem'].map((name) => join(WORKSPACE, name)),
    keptBeside: [],
    unopenedCount: 0,
    skipped: [],
    hasSets: true,
    expired: [],
    ofOtherAction: [],
    leftOut: [],
    oldestLater: null,
    ...changes,
  };
}

/** The report of a restore that found nothing. */
export function absence(changes: Partial<RestoreReport> = {}): RestoreReport {
  return reportOf(null, { set: null, files: [], hasSets: false, ...changes });
}
