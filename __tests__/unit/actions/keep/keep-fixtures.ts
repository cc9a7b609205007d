import { readKeepInputs, type KeepInputs } from '../../../../src/actions/keep/inputs.ts';
import type { Remarks } from '../../../../src/actions/keep/summary/remarks.ts';
import { readInputs, type InputSource } from '../../../../src/actions/step/inputs.ts';
import type { RunEnvironment } from '../../../../src/adapters/github/run/run-environment.ts';
import { identifyServer } from '../../../../src/adapters/github/run/server.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import type { Failure } from '../../../../src/domain/failure.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import type { CertificateReport } from '../../../../src/use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../../../src/use-cases/keep/keep.ts';
import type { Backup } from '../../../../src/use-cases/store/store-set.ts';
import { memoryCertificateFiles } from '../../../fakes/memory-certificate-files.ts';
import { certificateOf, NOT_BEFORE, NOW, plus, specificationOf } from '../../domain/fixtures.ts';
import { contractOf, STEP_WORKSPACE } from '../action-contract.ts';

export const ACTION = contractOf('.');
export const WORKSPACE = STEP_WORKSPACE;

type Given = Readonly<Record<string, string>>;

/** What the toolkit's getInput gives on a runner: the inputs that are given, and the defaults of all others. */
export function sourceOf(given: Given): InputSource {
  return (name, { trimWhitespace }) => {
    const text = given[name] ?? ACTION.inputs[name]?.default ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

/** The inputs of the root action, as they are given. */
export function readGiven(given: Given, workspace = WORKSPACE): Promise<KeepInputs> {
  const source = sourceOf(given);
  return readKeepInputs({
    source,
    environment: { workspace },
    readInputs: (table, checks = []) => readInputs(table, source, { workspace, checks }),
  });
}

/** The inputs of the root action; `common-name` is `app.example` if nothing else is given. */
export function inputsOf(given: Given = {}): Promise<KeepInputs> {
  return readGiven({ 'common-name': 'app.example', ...given });
}

type AdviceEnvironment = Pick<
  RunEnvironment,
  'isHosted' | 'lastPush' | 'eventName' | 'lacksSecrets' | 'runAttempt' | 'server'
>;

export function environmentOf(changes: Partial<AdviceEnvironment> = {}): AdviceEnvironment {
  return {
    eventName: 'schedule',
    isHosted: false,
    lastPush: null,
    lacksSecrets: false,
    runAttempt: '1',
    server: identifyServer('https://github.com', 'https://api.github.com', undefined),
    ...changes,
  };
}

export const SET_NAME = 'certkeep-app.example-20260801T010000Z';
export const ARTIFACT_URL = 'https://github.com/owner/name/actions/runs/42/artifacts/9';
const NAME = { base: 'certkeep-app.example', time: NOW, isPublic: false, attempt: 1 };

const FOLDER: StoredSet = {
  name: NAME,
  place: '/backups/2026-08-01',
  source: 'directory',
  receivedAt: NOW,
  sizeBytes: 900,
  expiresAt: null,
  isExpired: false,
};

export function folderOf(changes: Partial<StoredSet> = {}): StoredSet {
  return { ...FOLDER, ...changes };
}

export function artifactOf(changes: Partial<StoredSet> = {}): StoredSet {
  return {
    ...FOLDER,
    place: SET_NAME,
    source: 'artifact',
    sizeBytes: 5324,
    expiresAt: plus(NOW, 90 * DAY_MS),
    artifact: {
      id: 9,
      runId: 42,
      isOwn: true,
      url: ARTIFACT_URL,
      headBranch: 'main',
      digest: 'ab'.repeat(32),
    },
    ...changes,
  };
}

/** The report of a certificate that came from the cache. */
export function outcomeOf(changes: Partial<CertificateReport> = {}): CertificateReport {
  return {
    status: 'reused',
    reason: 'still-valid',
    source: 'cache',
    certificate: certificateOf(),
    renewalTime: plus(NOT_BEFORE, 67 * DAY_MS),
    isKeptForEver: false,
    previousBackup: { place: 'certkeep-app.example-20260725T010000Z', madeAt: plus(NOW, -7 * DAY_MS) },
    replaced: null,
    wroteFiles: false,
    problem: null,
    isResealed: false,
    ...changes,
  };
}

/** What became of the certificate of a name. */
export function keptOf(
  outcome: CertificateReport | Failure,
  commonName = 'app.example',
  expectedFingerprint?: string,
): KeptReport {
  return {
    certificate: {
      name: commonName,
      request: {
        specification: specificationOf({ subject: { commonName } }),
        policy: {
          renewBefore: { kind: 'share', percent: 33 },
          forceRenewal: false,
          onRestoreError: 'fail',
          ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
        },
        reuseKey: false,
        pkcs12: { alias: null, encryption: 'modern' },
      },
      files: memoryCertificateFiles(),
    },
    outcome,
  };
}

export const BACKUP: Backup = {
  name: SET_NAME,
  stored: [artifactOf(), folderOf()],
  failures: [],
  leftOut: [],
  isSealed: true,
  fileCount: 0,
};

/** Of a run that may store, and gives no advice. */
export const NO_REMARKS: Remarks = { whyNotStored: null, advice: [] };

/** The report of a run that stored a backup in both stores. */
export function reportOf(
  changes: Partial<KeepReport> = {},
  outcome: CertificateReport | Failure = outcomeOf(),
): KeepReport {
  return {
    reports: [keptOf(outcome)],
    backup: BACKUP,
    carriedCount: 0,
    lastBackup: null,
    isDryRun: false,
    now: NOW,
    ...changes,
  };
}
