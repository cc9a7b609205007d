import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USAGES } from '../../src/domain/certificate/certificate.ts';
import { ask, askForLines, beside, whyNot, type Found } from './program.ts';

/** The oldest that has the dates in UTC, and the one that is installed where there is none. */
const OLDEST_CRYPTOGRAPHY = 42;
const CRYPTOGRAPHY = 'cryptography==48.0.0';

/** Go's standard library. */
export function findGo(): Found {
  const why = whyNot('go', 'version');
  if (why !== null) return { title: 'Go', why };
  return {
    title: "Go's crypto/x509",
    // The standard library opens neither PBES2 nor the PKCS#12 of today.
    cannotTell: ['sealedKeyFits', 'pkcs12Fits'],
    judges: USAGES,
    groupsNames: true,
    dropsEmptyFragments: true,
    read: ({ path }, list) =>
      askForLines('go', ['run', beside('read-certificates.go'), path], list, {
        GO111MODULE: 'off',
        GOTOOLCHAIN: 'local',
      }),
  };
}

/** Java's own classes. */
export function findJava(): Found {
  const why = whyNot('java', '-version') ?? whyNot('javac', '-version');
  if (why !== null) return { title: 'Java', why };
  return {
    title: 'Java',
    cannotTell: ['subjectKeyIdentifier', 'authorityKeyIdentifier', 'trustedFor', 'answersToItsNames'],
    judges: [],
    shortensAddresses: true,
    // Java takes UTF-8 for them from 19 on.
    opensAsciiOnly: true,
    read: ({ path }, list) =>
      askForLines('java', ['-Dfile.encoding=UTF-8', beside('ReadCertificates.java'), path], list),
  };
}

/** Python's cryptography: the machine's, or one in an environment of its own that is made for the run. */
export async function findPython(): Promise<Found> {
  const title = "Python's cryptography";
  const python = await preparePython();
  if ('why' in python) return { title, why: python.why };
  return {
    title,
    cannotTell: ['trustedFor', 'answersToItsNames'],
    judges: [],
    read: ({ path }, list) =>
      askForLines(python.program, ['-W', 'ignore', beside('read_certificates.py'), path], list),
  };
}

async function preparePython(): Promise<{ readonly program: string } | { readonly why: string }> {
  const isRecent = `import cryptography; assert int(cryptography.__version__.split(".")[0]) >= ${OLDEST_CRYPTOGRAPHY}`;
  if (whyNot('python3', '-c', isRecent) === null) return { program: 'python3' };
  const environment = mkdtempSync(join(tmpdir(), 'certkeep-interoperability-python-'));
  process.once('exit', () => {
    rmSync(environment, { recursive: true, force: true });
  });
  const program = join(environment, 'bin', 'python');
  try {
    await ask('python3', ['-m', 'venv', environment]);
    await ask(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', CRYPTOGRAPHY]);
    return { program };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
