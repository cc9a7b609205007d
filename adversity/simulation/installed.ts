import { folderNameFor, nameForCommonName } from '../../src/domain/backup/backup-name.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { CertificateSpecification } from '../../src/domain/certificate/specification.ts';
import type { MemoryFile } from '../../__tests__/fakes/memory-certificate-files.ts';
import { Cryptography } from './cryptography.ts';
import {
  FIRST_WISH,
  type GivenPassphrase,
  type Installation,
  type Ref,
  type RunPlan,
  type Wish,
} from './history.ts';
import { passphraseOf, WRONG_PASSPHRASE } from './passphrases.ts';
import { Shelves } from './shelves.ts';

export type Disk = Map<string, MemoryFile>;

/** A folder for each certificate, as `cert-path: certs/{name}/certificate.pem` has it. */
export function folderOf(commonName: string): string {
  return `/w/certs/${folderNameFor(commonName)}`;
}

/** The files of the user's, which no run may change. */
export const USERS_FILES: readonly [string, string][] = [
  ['/w/README.txt', 'Not ours.\n'],
  ['/w/certs/ca.pem', 'Not ours either.\n'],
];

export function freshDisk(): Disk {
  return new Map(USERS_FILES.map(([path, text]) => [path, { bytes: Buffer.from(text), mode: 0o644 }]));
}

/** The passphrases that a run is given. */
export interface GivenPassphrases {
  readonly passphrase: Secret | null;
  readonly previousPassphrase: Secret | null;
}

/** What is installed somewhere: its stores, its disk, what its people want, and the true time. */
export class Installed {
  readonly installation: Installation;
  readonly shelves = new Shelves();
  readonly cryptography = new Cryptography();
  readonly artifactName: string;
  /** The disk of the self-hosted runner. */
  disk: Disk = freshDisk();
  /** What that disk was like a while ago. */
  olderDisk: Disk = freshDisk();
  wish: Wish = FIRST_WISH;
  passphraseNumber = 0;
  hasPreviousPassphrase = false;
  skewMs = 0;
  now: Date;
  #defaultBranch = 'main';

  constructor(installation: Installation, begin: Date) {
    this.installation = installation;
    this.now = begin;
    const [first = ''] = installation.certificates;
    this.artifactName = this.isList ? 'certkeep-certificates' : `certkeep-${nameForCommonName(first)}`;
  }

  get isList(): boolean {
    return this.installation.certificates.length > 1;
  }

  get passphrase(): Secret {
    return passphraseOf(this.passphraseNumber);
  }

  get previousPassphrase(): Secret {
    return passphraseOf(this.passphraseNumber - 1);
  }

  /** What the workflow gives, or what it gives by mistake. */
  given(passphrase: GivenPassphrase): GivenPassphrases {
    const previousPassphrase = this.hasPreviousPassphrase ? this.previousPassphrase : null;
    switch (passphrase) {
      case 'right':
        return { passphrase: this.passphrase, previousPassphrase };
      case 'previous':
        return { passphrase: this.previousPassphrase, previousPassphrase: null };
      case 'wrong':
        return { passphrase: WRONG_PASSPHRASE, previousPassphrase: null };
      case 'none':
        return { passphrase: null, previousPassphrase: null };
    }
  }

  /** The time on the machines. */
  get machineTime(): Date {
    return new Date(this.now.getTime() + this.skewMs);
  }

  get defaultRef(): string {
    return `refs/heads/${this.#defaultBranch}`;
  }

  renameDefaultBranch(): void {
    this.#defaultBranch = this.#otherDefault;
  }

  get #otherDefault(): string {
    return this.#defaultBranch === 'main' ? 'trunk' : 'main';
  }

  /** The full reference of a run. */
  refOf(ref: Ref): string {
    switch (ref) {
      case 'default':
        return this.defaultRef;
      case 'old-default':
        return `refs/heads/${this.#otherDefault}`;
      case 'feature':
        return 'refs/heads/feature';
      case 'tag':
        return 'refs/tags/v1';
    }
  }

  /** Who forces a renewal wants a new key. */
  reusesKeyIn({ isForced }: Pick<RunPlan, 'isForced'>): boolean {
    return this.installation.reuseKey && !isForced;
  }

  specificationOf(commonName: string): CertificateSpecification {
    const { days, keyType, organization, hasSecondName } = this.wish;
    const isHost = /^[a-z0-9.-]+\.[a-z]+$/.test(commonName.replace('*.', ''));
    const names = [...(isHost ? [commonName] : []), ...(hasSecondName ? ['second.example'] : [])];
    return {
      subject: { commonName, ...(organization === null ? {} : { organization }) },
      subjectAlternativeNames: names.map((value) => ({ type: 'DNS', value })),
      namesWereGiven: true,
      validityDays: days,
      keyType,
      usages: ['server-auth'],
    };
  }
}
