import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { messageOf } from '../../domain/failure.ts';
import type { TrustStore } from '../../ports/trust.ts';
import { createPassingFile } from '../files/disk/atomic-file.ts';
import { removeIfEmpty } from './journal/folder-state.ts';
import { filesFolder, makeFilesFolder, PUBLIC_FILE } from './job-files.ts';
import { bundleOf, certificatesIn, systemBundle, systemRoots } from './roots.ts';

/** Adds to the roots that Node brings along. */
const ADDING = 'NODE_EXTRA_CA_CERTS';
/** Each names a file that takes the place of the roots: of OpenSSL and Go, Python's requests, curl, git. */
const REPLACING = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'GIT_SSL_CAINFO'] as const;

/** Where the files of the environment are. */
interface EnvironmentFiles {
  /** The system's roots, those of the user's variables, and ours. */
  readonly bundle: string;
  /** Ours, and those of the user's variable. */
  readonly extra: string;
}

/** The names of the files, below the job's temporary folder. */
function environmentFiles(temporaryFolder: string, journalId: string): EnvironmentFiles {
  const folder = filesFolder(temporaryFolder, journalId);
  return { bundle: join(folder, 'ca-bundle.pem'), extra: join(folder, 'extra-ca-certs.pem') };
}

/** The variables that tell programs which roots there are. */
export function environmentStore(temporaryFolder: string, env: NodeJS.ProcessEnv = process.env): TrustStore {
  return {
    name: 'environment',
    findObstacle: () => Promise.resolve(null),
    async add(certificates, journal) {
      const warnings: string[] = [];
      const ours = certificates.map(({ pem }) => pem);
      const roots = systemRoots(systemBundle());
      const replaced = REPLACING.flatMap((name) => givenCertificates(name, env, warnings));
      const added = givenCertificates(ADDING, env, warnings);
      await journal.record({
        store: 'environment',
        place: 'variables',
        facts: [ADDING, ...REPLACING].map((name) => `${name}=${env[name] ?? ''}`),
      });
      const { bundle, extra } = environmentFiles(temporaryFolder, journal.id);
      makeFilesFolder(temporaryFolder, journal.id);
      createPassingFile(bundle, bundleOf([...roots, ...replaced, ...ours]), PUBLIC_FILE);
      createPassingFile(extra, bundleOf([...added, ...ours]), PUBLIC_FILE);
      const variables = Object.fromEntries([
        [ADDING, extra],
        ...REPLACING.map((name) => [name, bundle] as const),
      ]);
      return { places: Object.keys(variables), file: bundle, variables, warnings };
    },
    async undo({ facts }, journal) {
      const { bundle, extra } = environmentFiles(temporaryFolder, journal.id);
      const variables = Object.fromEntries(
        facts
          .map(variableBefore)
          .filter((variable) => isUnchanged(variable, { bundle, extra }, env))
          .map(valueBefore),
      );
      // This process was started with the variable. It reads the file late, and warns if it is gone by then.
      getCACertificates('extra');
      for (const file of [bundle, extra]) rmSync(file, { force: true });
      removeIfEmpty(filesFolder(temporaryFolder, journal.id));
      return Promise.resolve(variables);
    },
  };
}

interface Variable {
  readonly name: string;
  /** Before the step; empty if it was not set. */
  readonly value: string;
}

/** Reads a fact of the journal. Throws for a variable that is not one of ours. */
function variableBefore(fact: string): Variable {
  const [name = '', ...rest] = fact.split('=');
  if (![ADDING, ...REPLACING].some((known) => known === name))
    throw new Error('the journal names a variable that is not set for trust');
  return { name, value: rest.join('=') };
}

/** Whether a variable has no value of a later step. If the step has a value for itself alone, what other steps see is unknown, and ours. */
function isUnchanged(
  { name, value }: Variable,
  { bundle, extra }: EnvironmentFiles,
  env: NodeJS.ProcessEnv,
): boolean {
  const now = env[name] ?? '';
  return now === (name === ADDING ? extra : bundle) || (now !== '' && now === value);
}

/**
 * What a variable is set back to: steps that are still to come read it, and a variable cannot be removed. To some programs an empty one
 * that replaces the roots means no roots at all.
 */
function valueBefore({ name, value }: Variable): readonly [string, string] {
  if (value !== '' || name === ADDING) return [name, value];
  return [name, systemBundle() ?? ''];
}

/** The certificates in the file that the user's variable names. */
function givenCertificates(name: string, env: NodeJS.ProcessEnv, warnings: string[]): readonly string[] {
  const path = env[name] ?? '';
  if (path === '') return [];
  try {
    return certificatesIn(readFileSync(path, 'latin1'));
  } catch (error) {
    warnings.push(
      `The variable ${name} named the file ${path}, which cannot be read (${messageOf(error)}). Until the job ends it names one with the system's roots and yours.`,
    );
    return [];
  }
}
