import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trustStoreIn, withTrustStore, type JavaTrustStore } from '../../domain/java-options.ts';
import type { TrustStore } from '../../ports.ts';
import { filesFolder } from './environment-store.ts';
import { removeIfEmpty } from './folder-state.ts';
import { runOrFail, type Programs } from './programs.ts';

const VARIABLE = 'JAVA_TOOL_OPTIONS';
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
export function javaTrustStore(temporaryFolder: string, journalId: string): string {
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
      const options = env[VARIABLE] ?? '';
      const path = javaTrustStore(temporaryFolder, journal.id);
      await journal.record({ store: 'java', place: VARIABLE, facts: [options] });
      mkdirSync(dirname(path), { recursive: true });
      await copyRoots(java.keytool, trustStoreIn(options) ?? java.roots, path, programs);
      for (const [index, { pem }] of certificates.entries()) {
        const file = join(journal.folder, `java-${index + 1}.pem`);
        writeFileSync(file, pem);
        const alias = `certkeep-${journal.id}-${index + 1}`;
        await runOrFail(programs, 'add a certificate to a trust store for Java', [
          ...[java.keytool, '-importcert', '-noprompt', '-trustcacerts', '-alias', alias, '-file', file],
          ...['-keystore', path, '-storetype', 'PKCS12', '-storepass', PASSWORD],
        ]);
      }
      const variables = { [VARIABLE]: withTrustStore(options, { path, password: PASSWORD }) };
      return { places: [path], file: path, variables, warnings: [] };
    },
    undo({ facts: [options = ''] }, journal) {
      rmSync(javaTrustStore(temporaryFolder, journal.id), { force: true });
      removeIfEmpty(filesFolder(temporaryFolder, journal.id));
      return Promise.resolve({ [VARIABLE]: options });
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
  await runOrFail(
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
}

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
