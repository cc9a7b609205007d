import { createPrivateKey, X509Certificate } from 'node:crypto';
import { folderNameFor, parseBackupName, type BackupName } from '../../src/domain/backup-name.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import type { Wish } from './history.ts';
import { folderOf, type Disk, type Installed } from './installed.ts';
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

/** A copy of a pair in a stored set. */
export interface Copy {
  readonly blob: Blob;
  readonly commonName: string;
  readonly fingerprint: string;
  /** `null` where the key is not there, or nothing of ours opens it. */
  readonly opener: Secret | null;
  readonly hasKey: boolean;
}

/** What stands at the paths of a certificate. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pair'; readonly certificate: Issued }
  /** A file is missing. */
  | { readonly kind: 'half'; readonly there: 'certificate' | 'private_key' }
  /** Both are well, and are of two pairs. */
  | { readonly kind: 'mismatch' }
  /** A file is not what it should be. */
  | { readonly kind: 'spoilt' };

/**
 * What is truly there, found out beside the tool: by reading what it stored and wrote with `node:crypto`, and by trying
 * all passphrases. It takes nothing of what the tool says for true.
 */
export class Ledger {
  readonly #installed: Installed;
  readonly #issued = new Map<string, Issued>();
  readonly #copies = new Map<number, readonly Copy[]>();
  readonly #byPem = new Map<string, X509Certificate>();
  #read = 0;
  /** The lines of every private key that ever stood on a disk. */
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

  /** The sets that were stored since this was last asked for; after it, `copiesIn` knows of them. */
  async readNew(): Promise<readonly Blob[]> {
    const blobs = this.#installed.shelves.all.slice(this.#read);
    this.#read += blobs.length;
    for (const blob of blobs) this.#copies.set(blob.number, await this.#copiesOf(blob));
    return blobs;
  }

  copiesIn(blob: Blob): readonly Copy[] {
    return this.#copies.get(blob.number) ?? [];
  }

  /** The name of the set that this one speaks for, with all before it; `null` for none. */
  coveredBy(blob: Blob): BackupName | null {
    const manifest = textAt(blob.stored, 'manifest.json');
    const covers: unknown = manifest === null ? null : Reflect.get(Object(JSON.parse(manifest)), 'covers');
    return typeof covers === 'string' ? parseBackupName(covers, blob.base) : null;
  }

  async #copiesOf(blob: Blob): Promise<readonly Copy[]> {
    const { installation, isList } = this.#installed;
    const copies: Copy[] = [];
    for (const commonName of installation.certificates) {
      const folder = isList ? `certificates/${folderNameFor(commonName)}/` : '';
      const pem = textAt(blob.stored, `${folder}certificate.pem`);
      if (pem === null) continue;
      const { fingerprint } = this.note(this.parse(pem));
      const sealed = textAt(blob.stored, `${folder}private_key.pem`);
      const opener = sealed === null ? null : await this.#installed.cryptography.openerOf(sealed);
      copies.push({ blob, commonName, fingerprint, opener, hasKey: sealed !== null });
    }
    return copies;
  }

  parse(pem: string): X509Certificate {
    const known = this.#byPem.get(pem);
    if (known !== undefined) return known;
    const parsed = new X509Certificate(pem);
    this.#byPem.set(pem, parsed);
    return parsed;
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

  /** What stands at the paths of a certificate on a disk, once a move that was cut off has been finished. */
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
      return { kind: 'pair', certificate: this.note(x509) };
    } catch {
      return { kind: 'spoilt' };
    }
  }

  /** Whether the file that stands alone on a disk is of this pair. */
  isHalfOf(certificate: Issued, commonName: string, file: string, disk: Disk): boolean {
    const text = textOn(disk, `${folderOf(commonName)}/${file}`) ?? '';
    if (file === 'certificate.pem') return this.parse(text).fingerprint256 === certificate.fingerprint;
    return this.isKeyOf(certificate.x509, text);
  }

  isKeyOf(x509: X509Certificate, pem: string): boolean {
    return x509.checkPrivateKey(createPrivateKey(pem));
  }

  /** The certificate that a killed run has not moved to its key yet; `null` where there is none. */
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

function textAt(content: SetContent, path: string): string | null {
  const bytes = content.get(path);
  return bytes === undefined ? null : Buffer.from(bytes).toString('utf8');
}

export function textOn(disk: Disk, path: string): string | null {
  const file = disk.get(path);
  return file === undefined || 'kind' in file ? null : file.bytes.toString('utf8');
}
