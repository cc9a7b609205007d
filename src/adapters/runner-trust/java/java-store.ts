import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import {
  trustStoreIn,
  withoutTrustStore,
  withTrustStore,
  type JavaTrustStore,
} from '../../../domain/trust/java-options.ts';
import type { TrustStore } from '../../../ports/trust.ts';
import { createPassingFile } from '../../files/disk/atomic-file.ts';
import { addedPrefix, filesFolder, makeFilesFolder, PUBLIC_FILE } from '../job-files.ts';
import { removeIfEmpty } from '../journal/folder-state.ts';
import { JAVA_OPTIONS, runKeytool } from './keytool.ts';
import type { Programs } from '../programs.ts';

/** Java's own for trust stores, which hold nothing that is secret. */
const PASSWORD = 'changeit';
/** Through it keytool gets the password of the user's own trust store, which nobody else should see. */
const PASSWORD_VARIABLE = 'CERTKEEP_STORE_PASSWORD';
/** In the order in which Java looks; the last one is that of Java 8. */
const ROOT_FILES = ['lib/security/jssecacerts', 'lib/security/cacerts', 'jre/lib/security/cacerts'];
const KEYTOOL = process.platform === 'win32' ? 'keytool.exe' : 'keytool';

/** A Java, and the roots that it trusts. */
interface JavaHome {
  readonly keytool: string;
  readonly roots: JavaTrustStore;
}

/** The path of the trust store, below the job's temporary folder. */
function javaTrustStore(temporaryFolder: string, journalId: string): string {
  return join(filesFolder(temporaryFolder, journalId), 'trust-store.p12');
}

/** The trust store of Java programs: a copy of what the Java of this machine trusts, and ours. */
export function javaStore(
  temporaryFolder: string,
  programs: Programs,
  env: NodeJS.ProcessEnv = process.env,
): TrustStore {
  return {
    name: 'java',
    findObstacle: () =>
      Promise.resolve(
        findJava(programs, env) === null
          ? 'There is no Java: keytool was looked for in JAVA_HOME and on PATH. Add actions/setup-java before this step.'
          : null,
      ),
    async add(certificates, journal) {
      const java = findJava(programs, env);
      if (java === null) throw new Error('Java is gone');
      const options = env[JAVA_OPTIONS] ?? '';
      const path = javaTrustStore(temporaryFolder, journal.id);
      // The options are not written down: they may hold passwords.
      await journal.record({ store: 'java', place: JAVA_OPTIONS, facts: [] });
      // Private until it is sure that there is no key in it.
      const made = join(journal.folder, 'trust-store.p12');
      await copyRoots(java.keytool, trustStoreIn(options) ?? java.roots, made, programs);
      await removeKeys(java.keytool, made, journal.folder, programs);
      for (const [index, { pem }] of certificates.entries()) {
        const file = join(journal.folder, `java-${index + 1}.pem`);
        writeFileSync(file, pem);
        const alias = `${addedPrefix(journal)}${index + 1}`;
        await runKeytool(programs, 'add a certificate to a trust store for Java', [
          ...[java.keytool, '-importcert', '-noprompt', '-trustcacerts', '-alias', alias, '-file', file],
          ...['-keystore', made, '-storetype', 'PKCS12', '-storepass', PASSWORD],
        ]);
      }
      makeFilesFolder(temporaryFolder, journal.id);
      createPassingFile(path, readFileSync(made), PUBLIC_FILE);
      const variables = { [JAVA_OPTIONS]: withTrustStore(options, { path, password: PASSWORD }) };
      return { places: [path], file: path, variables, warnings: [] };
    },
    undo(_change, journal) {
      const path = javaTrustStore(temporaryFolder, journal.id);
      rmSync(path, { force: true });
      removeIfEmpty(filesFolder(temporaryFolder, journal.id));
      const options = withoutTrustStore(env[JAVA_OPTIONS] ?? '', { path, password: PASSWORD });
      return Promise.resolve({ [JAVA_OPTIONS]: options });
    },
  };
}

/** keytool reads roots of every kind that Java has had. */
async function copyRoots(
  keytool: string,
  { path: from, password }: JavaTrustStore,
  path: string,
  programs: Programs,
): Promise<void> {
  const output = await runKeytool(
    programs,
    'copy the roots of Java',
    [
      ...[
        keytool,
        '-importkeystore',
        '-noprompt',
        '-srckeystore',
        from,
        '-srcstorepass:env',
        PASSWORD_VARIABLE,
      ],
      ...['-destkeystore', path, '-deststoretype', 'PKCS12', '-deststorepass', PASSWORD],
    ],
    { env: { [PASSWORD_VARIABLE]: password === '' ? PASSWORD : password } },
  );
  // The program ends well all the same.
  const failed = Number(/(\d+) entries failed or cancelled/.exec(output)?.[1] ?? 0);
  if (failed > 0)
    throw new Failure(
      'not-written',
      `${failed === 1 ? '1 entry' : `${failed} entries`} of the trust store of Java (${from}) could not be copied. Look at it with keytool -list, or leave java out of the input "stores".`,
    );
}

/**
 * A store of the user may hold the key of a client beside the roots: it must not get into a file whose password everybody knows. Java
 * trusts the certificate of a key as it does a root, so that stays.
 */
async function removeKeys(keytool: string, store: string, folder: string, programs: Programs): Promise<void> {
  const of = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', PASSWORD];
  const listed = await runKeytool(programs, 'list the roots of Java', [keytool, '-list', '-v', ...of]);
  const file = join(folder, 'java-of-key.pem');
  for (const [, alias = '', kind = ''] of listed.matchAll(KEY_ENTRY)) {
    const isWithCertificate = kind === 'PrivateKeyEntry';
    const run = async (purpose: string, ...parameters: readonly string[]): Promise<void> => {
      await runKeytool(programs, purpose, [keytool, ...parameters, '-alias', alias, ...of]);
    };
    if (isWithCertificate) await run('read the certificate of a key', '-exportcert', '-rfc', '-file', file);
    await run('leave a private key out', '-delete');
    if (isWithCertificate)
      await run('keep the certificate of a key', '-importcert', '-noprompt', '-trustcacerts', '-file', file);
  }
}

/** An alias and the kind of its entry, which is not that of a root. */
const KEY_ENTRY =
  /^Alias name: (.*)\r?\n(?:(?!Alias name: ).*\r?\n)*?Entry type: (?!trustedCertEntry)(\w+)/gm;

function findJava(programs: Programs, { JAVA_HOME = '' }: NodeJS.ProcessEnv): JavaHome | null {
  const onPath = programs.find(KEYTOOL);
  const candidates = [
    ...(JAVA_HOME === '' ? [] : [join(JAVA_HOME, 'bin', KEYTOOL)]),
    ...(onPath === null ? [] : [realpathSync(onPath)]),
  ];
  for (const keytool of candidates) {
    const home = dirname(dirname(keytool));
    // The keytool of Java 8 may be that of the JRE in it.
    const path = [home, dirname(home)]
      .flatMap((folder) => ROOT_FILES.map((file) => join(folder, file)))
      .find(existsSync);
    if (existsSync(keytool) && path !== undefined) return { keytool, roots: { path, password: PASSWORD } };
  }
  return null;
}
