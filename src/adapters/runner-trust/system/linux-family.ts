import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How a family of Linux systems keeps the certificates that it trusts. */
export interface LinuxFamily {
  readonly name: 'Debian' | 'Fedora' | 'SUSE';
  /** Where an administrator puts certificates. */
  readonly anchors: string;
  /** Of a file there. */
  readonly ending: string;
  /** Whether an anchor has to say itself that it is trusted: p11-kit passes over a plain certificate that is no authority. */
  readonly needsTrustObject: boolean;
  /** Makes `generated` out of `sources`. */
  readonly program: string;
  /** How it is started when anchors have come. */
  readonly update: readonly string[];
  /** What is started when anchors and the links to them have gone. */
  readonly rebuild: readonly (readonly string[])[];
  /** All that the program reads. */
  readonly sources: readonly string[];
  /** The folder that it writes. */
  readonly generated: string;
  /** Everything in that folder is the program's. In Debian's there are files of others, and the program writes links and `bundle`. */
  readonly ownsGenerated: boolean;
  /** The file with all roots that programs read. */
  readonly bundle: string;
}

/**
 * Debian's hooks are left out: they would change Java's own trust store, and `update-ca-certificates` never tells them that a
 * certificate has gone.
 */
const WITHOUT_HOOKS = ['--hooksdir', '/nonexistent'];

const FAMILIES: readonly (LinuxFamily & { readonly mark: string })[] = [
  {
    name: 'Debian',
    // Alpine has the same folders, and another program of the same name.
    mark: '/etc/debian_version',
    anchors: '/usr/local/share/ca-certificates',
    ending: '.crt',
    needsTrustObject: false,
    program: 'update-ca-certificates',
    update: ['update-ca-certificates', ...WITHOUT_HOOKS],
    // Not with `--fresh`, which removes every link into the folders of certificates, also one that an administrator made. Another
    // certificate of the same subject has to get the first place among the links that OpenSSL reads.
    rebuild: [
      ['update-ca-certificates', ...WITHOUT_HOOKS],
      ['openssl', 'rehash', '/etc/ssl/certs'],
    ],
    sources: ['/usr/local/share/ca-certificates', '/usr/share/ca-certificates', '/etc/ca-certificates.conf'],
    generated: '/etc/ssl/certs',
    ownsGenerated: false,
    bundle: '/etc/ssl/certs/ca-certificates.crt',
  },
  {
    name: 'Fedora',
    mark: '/etc/pki/ca-trust/source/anchors',
    anchors: '/etc/pki/ca-trust/source/anchors',
    ending: '.p11-kit',
    needsTrustObject: true,
    program: 'update-ca-trust',
    update: ['update-ca-trust', 'extract'],
    rebuild: [['update-ca-trust', 'extract']],
    sources: ['/etc/pki/ca-trust/source', '/usr/share/pki/ca-trust-source'],
    generated: '/etc/pki/ca-trust/extracted',
    ownsGenerated: true,
    bundle: '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  },
  {
    name: 'SUSE',
    mark: '/etc/pki/trust/anchors',
    anchors: '/etc/pki/trust/anchors',
    ending: '.p11-kit',
    needsTrustObject: true,
    program: 'update-ca-certificates',
    update: ['update-ca-certificates'],
    rebuild: [['update-ca-certificates']],
    sources: ['/etc/pki/trust', '/usr/share/pki/trust'],
    generated: '/var/lib/ca-certificates',
    ownsGenerated: true,
    bundle: '/var/lib/ca-certificates/ca-bundle.pem',
  },
];

/** Returns the family of the system below `root`; `null` if it is none of these. */
export function findLinuxFamily(root = '/'): LinuxFamily | null {
  return (
    FAMILIES.find(({ mark, anchors }) => [mark, anchors].every((path) => existsSync(join(root, path)))) ??
    null
  );
}

/** Where other systems have the file with all roots, in the order in which Go's `crypto/x509` looks. */
export const OTHER_BUNDLES: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
