import { formatBackupName } from '../domain/backup-name.ts';
import { findCertificateBlocks } from '../domain/certificate-blocks.ts';
import type { Certificate } from '../domain/certificate.ts';
import { messageOf, type Failure } from '../domain/failure.ts';
import type { FindingCode, FindingLevel } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, OpenedSet, StoredSet, Vault } from '../ports.ts';
import { asFailure } from './candidates.ts';
import { examineSet } from './examine-set.ts';
import { openSealedFiles } from './open-sealed-files.ts';

/** What is larger holds more than certificates, and is not searched for them. */
const MAX_CERTIFICATE_FILE_BYTES = 4 * 1024 * 1024;

const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';

export interface DrillCrypto {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/** What came of reading a stored set back and opening it. */
export interface DrillOutcome {
  /** In a few words. */
  readonly result: string;
  readonly isVerified: boolean;
  readonly certificates: readonly Certificate[];
  /** They were kept as pairs in a set that can be restored, and are not in files that something else made. */
  readonly keepsPairs: boolean;
  /** What is to be said of it; goes on after the name of the set. */
  readonly problem: {
    readonly code: FindingCode;
    readonly level: FindingLevel;
    readonly message: string;
  } | null;
  readonly isOutOfTime: boolean;
}

/** Reads a stored set back through the code that restores, and opens what the passphrase opens. Never throws. */
export async function examineStored(
  set: StoredSet,
  vault: Vault,
  passphrase: Secret | undefined,
  crypto: DrillCrypto,
): Promise<DrillOutcome> {
  let opened: OpenedSet | null;
  try {
    opened = await vault.open(set);
  } catch (error) {
    const failure = asFailure(error);
    return failure.code === 'invalid' ? unopened(failure) : unfetched(failure);
  }
  if (opened === null) return vanished();
  try {
    return await examine(opened, set, passphrase, crypto);
  } catch (error) {
    return damaged(messageOf(error));
  } finally {
    await opened.close();
  }
}

async function examine(
  opened: OpenedSet,
  { name }: StoredSet,
  passphrase: Secret | undefined,
  crypto: DrillCrypto,
): Promise<DrillOutcome> {
  const hasPassphrase = passphrase !== undefined;
  const passphrases = hasPassphrase ? { current: passphrase } : {};
  const expected = { base: name.base, name: formatBackupName(name) };
  const examination = await examineSet(opened, expected, passphrases, crypto);
  switch (examination.kind) {
    case 'damaged':
      return damaged(examination.problem);
    case 'locked':
      // Its checksums agree, and each certificate is the one that the manifest names.
      return hasPassphrase
        ? locked('its private key', examination.certificates)
        : notOpened(examination.certificates);
    case 'keyless':
      return keyless(examination.certificates, hasPassphrase);
    case 'files':
      return ofFiles(opened, examination.manifest, passphrase, crypto);
    case 'open':
      return sound(
        `whole; ${openedKeys(examination.pairs.length)} opened and proved`,
        examination.pairs.map(({ certificate }) => certificate),
      );
  }
}

function openedKeys(count: number): string {
  return count === 1 ? 'the private key was' : `${count} private keys were`;
}

/** All certificates in the files of a set that something else made. */
async function certificatesIn(opened: OpenedSet, reader: CertificateReader): Promise<Certificate[]> {
  const certificates: Certificate[] = [];
  for (const { path, sizeBytes } of opened.files) {
    if (sizeBytes > MAX_CERTIFICATE_FILE_BYTES) continue;
    const blocks = findCertificateBlocks(await opened.readText(path));
    certificates.push(...blocks.flatMap(({ text }) => reader.parseCertificates(text)));
  }
  return certificates;
}

function sound(result: string, certificates: readonly Certificate[]): DrillOutcome {
  return { result, isVerified: true, certificates, keepsPairs: true, problem: null, isOutOfTime: false };
}

function keyless(certificates: readonly Certificate[], hasPassphrase: boolean): DrillOutcome {
  const outcome = sound('whole; there is no private key in it', certificates);
  const level = hasPassphrase ? 'warning' : 'notice';
  const message =
    'holds the certificate without its private key: whoever restores it gets no working pair. Give the passphrase where the backup is made, too.';
  return { ...outcome, problem: { code: 'keyless', level, message } };
}

async function ofFiles(
  opened: OpenedSet,
  { files }: Manifest,
  passphrase: Secret | undefined,
  { reader, sealer }: DrillCrypto,
): Promise<DrillOutcome> {
  const certificates = await certificatesIn(opened, reader);
  const whole = sound('whole; every file is what was stored', certificates);
  const outcome = { ...whole, keepsPairs: false };
  const count = files.filter(({ sealedFrom }) => sealedFrom !== null).length;
  if (count === 0) return outcome;
  if (passphrase === undefined) {
    const message = `holds files whose private keys are sealed (${count}); their checksums agree, but none was opened, because no passphrase was given.`;
    return { ...outcome, isVerified: false, problem: { code: 'not-opened', level: 'notice', message } };
  }
  const sealed = await openSealedFiles(opened, files, passphrase, sealer);
  switch (sealed.kind) {
    case 'open':
      return { ...outcome, result: `${outcome.result}, and the sealed private keys were opened` };
    case 'locked':
      return locked(`the private key in ${sealed.path}`, certificates);
    case 'unsealed':
      return damaged(`${sealed.path} holds no sealed private key`);
  }
}

function notOpened(certificates: readonly Certificate[]): DrillOutcome {
  const message =
    'is whole as far as can be seen: checksums, manifest and certificate. Its private key was not opened, because no passphrase was given.';
  return {
    ...sound('whole; the private key was not opened: no passphrase', certificates),
    isVerified: false,
    problem: { code: 'not-opened', level: 'notice', message },
  };
}

function locked(key: string, certificates: readonly Certificate[]): DrillOutcome {
  const message = `is locked: the passphrase does not open ${key}. Give the one that sealed it; nobody can restore the key without it.`;
  return { ...failed('locked', message), result: 'the passphrase does not open it', certificates };
}

function damaged(problem: string): DrillOutcome {
  const message = `is damaged and cannot be restored: ${problem}. ${MAKE_ANOTHER}`;
  return { ...failed('damaged', message), result: 'damaged' };
}

function unopened(failure: Failure): DrillOutcome {
  const message = `cannot be restored. ${failure.message} ${MAKE_ANOTHER}`;
  return { ...failed('damaged', message), result: 'damaged' };
}

function vanished(): DrillOutcome {
  const message =
    'is listed, but could not be fetched. Run again; if it was deleted, it will not be listed then.';
  return { ...failed('unreadable', message), result: 'could not be fetched' };
}

function unfetched(failure: Failure): DrillOutcome {
  const message = `could not be read back. ${failure.message}`;
  return {
    ...failed('unreadable', message),
    result: 'could not be fetched',
    isOutOfTime: failure.code === 'timeout',
  };
}

function failed(code: FindingCode, message: string): DrillOutcome {
  return {
    result: code,
    isVerified: false,
    certificates: [],
    keepsPairs: false,
    problem: { code, level: 'error', message },
    isOutOfTime: false,
  };
}
