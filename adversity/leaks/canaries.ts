import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretPieces } from '../../__tests__/end-to-end/leak-scan.ts';
import { openssl } from '../../__tests__/end-to-end/workbench.ts';

/** The files of the user that hold secrets. */
export const USER_FILES = /(^|\/)extra(\/|$)/;

/** Begins the names of files that are nobody's to know. */
const SECRET_NAME = 'acquisition-of-umbrella-gmbh';

/**
 * Puts files with secrets into `extra`, as people have them: keys in every form that a detector would have to know, and words that none
 * would. What they hold is added to `secrets`, and their names to `names`.
 */
export function placeCanaries(workspace: string, secrets: SecretPieces, names: SecretPieces): void {
  const folder = join(workspace, 'extra');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(folder, name), content);
  };
  const key = join(folder, 'service_key.pem');
  openssl('genpkey', '-algorithm', 'ed25519', '-out', key);
  const pem = readFileSync(key, 'utf8');
  secrets.addKey('the key of the user', pem);
  const certificate = join(folder, 'service.pem');
  openssl(
    'req',
    '-x509',
    '-key',
    key,
    '-subj',
    '/CN=service',
    '-days',
    '9',
    '-out',
    certificate,
    '-config',
    '/dev/null',
  );

  const canary = `canary-${randomBytes(24).toString('base64url')}`;
  secrets.addText('a word of the user', canary);
  names.addText('the name of a file', SECRET_NAME);

  write('values.yaml', `tls:\n  key: ${Buffer.from(pem).toString('base64')}\npassword: ${canary}\n`);
  write('service.json', JSON.stringify({ private_key: pem, client_secret: canary }));
  write('service.der', createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }));
  write('service.jwk.json', JSON.stringify(createPrivateKey(pem).export({ format: 'jwk' })));
  write('.env', `TOKEN=${canary}\n`);
  write(`${SECRET_NAME}.conf`, `# ${canary}\n`);
  write('chain-and-key.pem', `${readFileSync(certificate, 'utf8')}${pem}`);
  write('commented.pem', `# ${canary}\n${readFileSync(certificate, 'utf8')}`);
  write('utf16.pem', Buffer.from(pem, 'utf16le'));
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    key,
    '-in',
    certificate,
    '-out',
    join(folder, 'service.pfx'),
    '-passout',
    `pass:${canary}`,
  );
  execFileSync('tar', ['-czf', join(folder, 'service.tgz'), '-C', folder, 'service_key.pem', 'values.yaml']);
}
