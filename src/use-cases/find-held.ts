import type { Certificate } from '../domain/certificate.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { judgePair, type Held } from '../domain/held.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateFiles, CertificateReader, Log } from '../ports.ts';
import type { Stored } from './stored.ts';

/** The certificate that is looked for. */
export interface HeldRequest {
  readonly commonName: string;
  readonly hasPassphrase: boolean;
}

export interface FindHeldWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly files: CertificateFiles;
  /** What the stores hold of it; asked only where the workspace does not tell. Never throws. */
  readonly findStored: () => Promise<Stored>;
}

/** What stands in the workspace, parsed. */
interface Workspace {
  readonly certificate: Certificate | null;
  readonly privateKey: Secret | null;
}

/**
 * The held certificate: the files of the workspace, else the newest sound set in the cache and the vaults.
 *
 * A certificate without its key in the workspace, or a key without its certificate, is completed from a stored set
 * of the very same pair. Throws a `Failure` (`invalid`) where a file is not what it should be: nobody knows what it
 * is, so nobody may replace it.
 */
export async function findHeld(request: HeldRequest, world: FindHeldWorld): Promise<Held> {
  const workspace = await readWorkspace(world.files, world.reader);
  const { certificate, privateKey } = workspace;
  if (certificate !== null && privateKey !== null) {
    return judgeWorkspacePair(certificate, privateKey, request, world);
  }
  const held = heldOf(await world.findStored(), request, world);
  if (certificate === null && privateKey === null) return held;
  const isUnknown = held.state === 'unreadable' || held.state === 'locked';
  return isUnknown || completes(held, workspace, world.reader) ? held : incomplete(workspace, world.files);
}

async function readWorkspace(files: CertificateFiles, reader: CertificateReader): Promise<Workspace> {
  const texts = await files.read();
  const certificate = parse(texts.certificate, files.certificatePath, (text) =>
    reader.parseCertificate(text),
  );
  const privateKey = parse(texts.privateKey, files.privateKeyPath, (secret) =>
    reader.parsePrivateKey(secret.reveal()),
  );
  return { certificate, privateKey };
}

function parse<Text, Parsed>(text: Text | null, path: string, parser: (text: Text) => Parsed): Parsed | null {
  if (text === null) return null;
  try {
    return parser(text);
  } catch (error) {
    throw new Failure(
      'invalid',
      `The file ${path} is not what it should be: ${messageOf(error)}. It was left as it is; move it away, or name other files in cert-path and key-path.`,
      { cause: error },
    );
  }
}

function judgeWorkspacePair(
  certificate: Certificate,
  privateKey: Secret,
  request: HeldRequest,
  { files, reader }: FindHeldWorld,
): Held {
  if (reader.provesPair(certificate, privateKey)) {
    const place = files.certificatePath;
    const pair = { certificate, privateKey, source: 'workspace', place, isBackedUp: false } as const;
    return judgePair(pair, request.commonName);
  }
  return {
    state: 'invalid',
    because: 'key-mismatch',
    problem: `The private key at ${files.privateKeyPath} does not belong to the certificate at ${files.certificatePath} (${certificate.subjectLine}).`,
    advice:
      'Put the key that belongs to it in its place, or set force-renewal: true once to have a new pair issued; the files that are there now are kept beside it.',
  };
}

function heldOf(stored: Stored, request: HeldRequest, { log }: FindHeldWorld): Held {
  switch (stored.state) {
    case 'absent':
    case 'locked':
    case 'unreadable':
      return stored;
    case 'found':
      return judgePair(stored.pair, request.commonName);
    case 'damaged':
      return { ...stored, state: 'invalid', because: 'damaged-backups' };
    case 'denied':
      if (request.hasPassphrase) return { ...stored, state: 'unreadable' };
      // Without a passphrase nothing that is stored could be used: all that is lost is the check for a lost secret.
      log.notice(
        `Whether earlier backups of ${request.commonName} exist was not looked up, because the token may not: add "actions: read" under "permissions:" in the workflow.`,
      );
      return { state: 'absent' };
  }
}

function completes(held: Held, { certificate, privateKey }: Workspace, reader: CertificateReader): boolean {
  if (held.state !== 'valid') return false;
  if (privateKey !== null) return reader.provesPair(held.pair.certificate, privateKey);
  return certificate?.fingerprint === held.pair.certificate.fingerprint;
}

function incomplete(workspace: Workspace, files: CertificateFiles): Held {
  const [there, missing] =
    workspace.certificate === null
      ? [files.privateKeyPath, 'its certificate']
      : [files.certificatePath, 'its private key'];
  return {
    state: 'invalid',
    because: 'incomplete',
    problem: `The file ${there} is there, but ${missing} is not, and no backup holds that pair.`,
    advice: `Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued; the file is kept beside it.`,
  };
}
