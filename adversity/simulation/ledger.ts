import { createPrivateKey, type X509Certificate } from 'node:crypto';
import type { Secret } from '../../src/domain/secret.ts';
import { folderNameFor } from '../../src/domain/backup/backup-name.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import type { Wish } from './history.ts';
import { folderOf, type Disk, type Installed } from './installed.ts';
import { ALL_PASSPHRASES } from './passphrases.ts';
import { SetFactsReader, type PairFacts, type SetFacts } from './set-facts.ts';
import type { Blob } from './shelves.ts';

/** A certificate that exists, and what it was made for. */
export interface Issued {
  readonly fingerprint: string;
  /** Of the certificates that were ever made here, the how-manieth: what it is called in reports. */
  readonly number: number;
  readonly x509: X509Certificate;
  readonly commonName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** What people wanted when it was first seen. */
  readonly wish: Wish;
}

/** A copy of a pair, with its key, in a set that one of our passphrases proves. */
export interface Copy {
  readonly blob: Blob;
  readonly commonName: string;
  readonly certificate: Issued;
  readonly since: string;
  readonly opener: Secret;
}

/** What is at the paths of a certificate. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pair'; readonly certificate: Issued }
  /** A file is missing. */
  | { readonly kind: 'half'; readonly there: 'certificate' | 'private_key' }
  /** Both are well, and are of two pairs. */
  | { readonly kind: 'mismatch' }
  /** A file is not what it should be. */
  | { readonly kind: 'spoilt' };

const NO_FACTS: SetFacts = { kind: 'broken' };

/**
 * What is truly there, found out beside the tool: by reading what it stored and wrote with `node:crypto`, and by trying all passphrases.
 * It takes nothing of what the tool says for true.
 */
export class Ledger {
  readonly #installed: Installed;
  readonly #issued = new Map<string, Issued>();
  readonly #facts = new WeakMap<SetContent, SetFacts>();
  readonly #reader = new SetFactsReader();
  readonly #keys = new Map<string, string>();
  #read = 0;
  /** The lines of every private key that ever was on a disk. */
  readonly keyLines = new Set<string>();

  constructor(installed: Installed) {
    this.#installed = installed;
  }

  get issued(): readonly Issued[] {
    return [...this.#issued.values()];
  }

  certificate(fingerprint: string): Issued | undefined {
    return this.#issued.get(fingerprint);
  }

  /** The private key of a pair that ever was on a disk, as PEM. */
  keyOf(fingerprint: string): string | undefined {
    return this.#keys.get(fingerprint);
  }

  /** The sets that were stored since this was last asked for. */
  readNew(): readonly Blob[] {
    const blobs = this.#installed.shelves.all.slice(this.#read);
    this.#read += blobs.length;
    for (const blob of blobs) for (const { x509 } of pairsIn(this.facts(blob))) this.note(x509);
    return blobs;
  }

  /** What a set is as it is read now. */
  facts({ content }: Blob): SetFacts {
    if (content === null) return NO_FACTS;
    const known = this.#facts.get(content) ?? this.#reader.read(content);
    this.#facts.set(content, known);
    return known;
  }

  /** The copies in a set that one of our passphrases proves, if it is what it says it is where it lies. */
  copiesIn(blob: Blob): readonly Copy[] {
    const facts = this.facts(blob);
    if (facts.kind !== 'sealed' || !facts.isProved || facts.opener === null) return [];
    const { opener, pairs } = facts;
    return pairs
      .filter(({ hasKey, opens }) => hasKey && opens)
      .map((pair) => {
        const certificate = this.note(pair.x509);
        return { blob, commonName: this.#nameOf(pair, certificate), certificate, since: pair.since, opener };
      });
  }

  /** The sets that are there, one a line, the newest last. */
  describeStores(): readonly string[] {
    const there = this.#installed.shelves.all.filter(({ goneBy }) => goneBy === null);
    return there.map((blob) => `${blob.store} ${blob.place} ${this.#describe(blob)}`);
  }

  #describe(blob: Blob): string {
    const facts = this.facts(blob);
    const planted = blob.planted === undefined ? '' : `, planted (${blob.planted})`;
    if (facts.kind === 'broken') return `broken${planted}`;
    const pairs = facts.pairs.map(({ x509, since }) => `${this.note(x509).number} since ${since}`);
    const opener =
      facts.kind === 'public'
        ? ''
        : ` by passphrase ${ALL_PASSPHRASES.findIndex((each) => each === facts.opener)}${facts.isProved ? '' : ', not proved'}`;
    return `${facts.kind}${opener}, ${facts.ref}${facts.isDefaultBranch ? ' (default)' : ''}, supersedes ${facts.supersedes ?? 'nothing'}: ${pairs.join('; ')}${planted}`;
  }

  #nameOf({ name }: PairFacts, { commonName }: Issued): string {
    const { certificates } = this.#installed.installation;
    if (name === null) return certificates[0] ?? '';
    return certificates.find((known) => folderNameFor(known) === name) ?? commonName;
  }

  parse(pem: string): X509Certificate {
    return this.#reader.certificate(pem);
  }

  /** What is known of a certificate; one that is new was made for what people want now. */
  note(x509: X509Certificate): Issued {
    const fingerprint = x509.fingerprint256;
    const known = this.#issued.get(fingerprint);
    if (known !== undefined) return known;
    const issued: Issued = {
      fingerprint,
      number: this.#issued.size + 1,
      x509,
      commonName: /CN=(.*)$/m.exec(x509.subject)?.[1] ?? '',
      notBefore: new Date(x509.validFrom),
      notAfter: new Date(x509.validTo),
      wish: this.#installed.wish,
    };
    this.#issued.set(fingerprint, issued);
    return issued;
  }

  /** What is at the paths of a certificate on a disk, once a move that was cut off has been finished. */
  standingOf(commonName: string, disk: Disk): Standing {
    const folder = folderOf(commonName);
    const key = textOn(disk, `${folder}/private_key.pem`);
    const certificate = this.#waiting(folder, key, disk) ?? textOn(disk, `${folder}/certificate.pem`);
    if (certificate === null && key === null) return { kind: 'nothing' };
    try {
      const x509 = certificate === null ? null : this.parse(certificate);
      const privateKey = key === null ? null : createPrivateKey(key);
      if (key !== null) this.#noteKey(key);
      if (privateKey === null) return { kind: 'half', there: 'certificate' };
      if (x509 === null) return { kind: 'half', there: 'private_key' };
      if (!x509.checkPrivateKey(privateKey)) return { kind: 'mismatch' };
      this.#keys.set(x509.fingerprint256, key ?? '');
      return { kind: 'pair', certificate: this.note(x509) };
    } catch {
      return { kind: 'spoilt' };
    }
  }

  /** Whether the file that is alone on a disk is of this pair. */
  isHalfOf(
    certificate: Issued,
    commonName: string,
    there: 'certificate' | 'private_key',
    disk: Disk,
  ): boolean {
    const text = textOn(disk, `${folderOf(commonName)}/${there}.pem`) ?? '';
    if (there === 'certificate') return this.parse(text).fingerprint256 === certificate.fingerprint;
    return this.isKeyOf(certificate.x509, text);
  }

  isKeyOf(x509: X509Certificate, pem: string): boolean {
    return x509.checkPrivateKey(createPrivateKey(pem));
  }

  /** The certificate that a killed run has not moved to its key yet; `null` if there is none. */
  #waiting(folder: string, key: string | null, disk: Disk): string | null {
    const waiting = textOn(disk, `${folder}/.certificate.pem.certkeep-new`);
    if (waiting === null || key === null || disk.has(`${folder}/.private_key.pem.certkeep-new`)) return null;
    try {
      return this.parse(waiting).checkPrivateKey(createPrivateKey(key)) ? waiting : null;
    } catch {
      return null;
    }
  }

  #noteKey(pem: string): void {
    for (const line of pem.split('\n'))
      if (line.length >= 32 && !line.startsWith('-----')) this.keyLines.add(line);
  }
}

/** The pairs in a set, proved or not. */
export function pairsIn(facts: SetFacts): readonly PairFacts[] {
  return facts.kind === 'broken' ? [] : facts.pairs;
}

export function textOn(disk: Disk, path: string): string | null {
  const file = disk.get(path);
  return file === undefined || 'kind' in file ? null : file.bytes.toString('utf8');
}
