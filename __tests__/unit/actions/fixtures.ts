import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { readKeepInputs, type KeepInputs } from '../../../src/actions/keep-inputs.ts';
import type { RunEnvironment } from '../../../src/adapters/github/run-environment.ts';
import { DAY_MS } from '../../../src/domain/certificate.ts';
import type { StoredSet } from '../../../src/ports.ts';
import type { KeepReport } from '../../../src/use-cases/keep.ts';
import { certificateOf, NOT_AFTER, NOT_BEFORE, NOW, plus } from '../domain/fixtures.ts';

interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The root action's contract. */
export const ACTION = parse(
  readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'),
) as ActionMetadata;

export const WORKSPACE = resolve('/runner/workspace');

/** What the toolkit's getInput gives on a runner, where a workflow gives some inputs and the rest are defaults. */
export function readText(
  given: Readonly<Record<string, string>>,
): (name: string, options: { trimWhitespace: boolean }) => string {
  return (name, { trimWhitespace }) => {
    const text = given[name] ?? ACTION.inputs[name]?.default ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

/** The inputs of the root action as `keep` gets them; `common-name` is `app.example` where nothing else is given. */
export function inputsOf(given: Readonly<Record<string, string>> = {}): KeepInputs {
  return readKeepInputs(actionInputs(readText({ 'common-name': 'app.example', ...given })), WORKSPACE);
}

export function environmentOf(changes: Partial<RunEnvironment> = {}): RunEnvironment {
  return {
    apiUrl: 'https://api.github.com',
    serverUrl: 'https://github.com',
    repository: 'owner/name',
    repositoryId: 7,
    runId: '42',
    runAttempt: '1',
    commit: 'c0ffee',
    eventName: 'schedule',
    branch: 'main',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    workflowRef: 'owner/name/.github/workflows/keep.yml@refs/heads/main',
    workspace: WORKSPACE,
    temporaryFolder: '/runner/temp',
    maxRetentionDays: 90,
    ...changes,
  };
}

export const SET_NAME = 'certkeep-app.example-20260801T010000Z';
export const ARTIFACT_URL = 'https://github.com/owner/name/actions/runs/42/artifacts/9';

export function artifactOf(changes: Partial<StoredSet> = {}): StoredSet {
  return {
    name: { base: 'certkeep-app.example', time: NOW, attempt: 1 },
    place: SET_NAME,
    source: 'artifact',
    createdAt: NOW,
    sizeBytes: 5324,
    expiresAt: plus(NOW, 90 * DAY_MS),
    artifact: { id: 9, runId: 42, isOwn: true, url: ARTIFACT_URL, digest: 'ab'.repeat(32) },
    ...changes,
  };
}

export function folderOf(changes: Partial<StoredSet> = {}): StoredSet {
  return {
    name: { base: 'certkeep-app.example', time: NOW, attempt: 1 },
    place: '/backups/2026-08-01',
    source: 'directory',
    createdAt: NOW,
    sizeBytes: 900,
    expiresAt: null,
    ...changes,
  };
}

const FILES = ['certificate.pem', 'private_key.pem', 'RESTORE.md', 'manifest.json', 'SHA256SUMS'];

/** The report of a run that reused a certificate and stored it in both vaults. */
export function reportOf(changes: Partial<KeepReport> = {}): KeepReport {
  return {
    status: 'reused',
    reason: 'still-valid',
    source: 'cache',
    certificate: certificateOf(),
    renewalTime: plus(NOT_BEFORE, 67 * DAY_MS),
    previousBackupAt: plus(NOW, -7 * DAY_MS),
    replaced: null,
    backup: {
      name: SET_NAME,
      stored: [artifactOf(), folderOf()],
      files: FILES.map((path) => ({
        path,
        sizeBytes: 1,
        mode: '0644',
        sha256: 'ab'.repeat(32),
        modifiedAt: null,
        sealedFrom: null,
      })),
      leftOut: [],
    },
    isKeyStored: true,
    isDryRun: false,
    now: NOW,
    ...changes,
  };
}

export { NOT_AFTER };
