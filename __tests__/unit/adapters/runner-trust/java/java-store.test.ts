/** @module-tag slow */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { javaStore } from '../../../../../src/adapters/runner-trust/java/java-store.ts';
import type { Programs } from '../../../../../src/adapters/runner-trust/programs.ts';
import { certificateOf } from '../../../domain/fixtures.ts';
import type { TrustJournal } from '../../../../../src/ports/trust.ts';
import { machinePrograms } from '../../../../../src/adapters/runner-trust/programs.ts';
import { hasTool, QUICK_JAVA } from '../../../../fixtures/crypto/tools.ts';
import { memoryJournal } from '../memory-journal.ts';
import { recordingPrograms } from '../recording-programs.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-java-'));
const KEYTOOL = process.platform === 'win32' ? 'keytool.exe' : 'keytool';
afterAll(() => {
  rmSync(root, { recursive: true });
});

let home: string;
let homes = 0;
beforeEach(() => {
  rmSync(join(root, 'certkeep-trust-0123456789ab'), { recursive: true, force: true });
  homes += 1;
  home = join(root, String(homes));
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', KEYTOOL), '');
});

function withRoots(path: string): string {
  const file = join(home, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

/** A journal in whose folder keytool has made a store. */
function journalWithStore(): TrustJournal {
  writeFileSync(join(root, 'trust-store.p12'), 'made by keytool');
  return memoryJournal(root);
}

const nowhere: Programs = { ...recordingPrograms(), find: () => null };

it.each(['lib/security/cacerts', 'jre/lib/security/cacerts'])('Java has its roots in %s', async (path) => {
  const store = javaStore(root, nowhere, { JAVA_HOME: home });
  expect(await store.findObstacle()).toContain('There is no Java');
  withRoots(path);
  expect(await store.findObstacle()).toBeNull();
});

it("copies Java's own roots, those that come first for Java, and adds the certificates", async () => {
  withRoots('lib/security/cacerts');
  const roots = withRoots('lib/security/jssecacerts');
  const programs = { ...recordingPrograms(), find: () => null };
  const journal = journalWithStore();
  const { variables, file } = await javaStore(root, programs, { JAVA_HOME: home }).add(
    [certificateOf()],
    journal,
  );
  const keytool = join(home, 'bin', KEYTOOL);
  const store = join(root, 'certkeep-trust-0123456789ab', 'trust-store.p12');
  expect(file).toBe(store);
  const made = join(root, 'trust-store.p12');
  const english = `${keytool} -J-Duser.language=en`;
  expect(programs.started).toEqual([
    `${english} -importkeystore -noprompt -srckeystore ${roots} -srcstorepass:env CERTKEEP_STORE_PASSWORD -destkeystore ${made} -deststoretype PKCS12 -deststorepass changeit`,
    `${english} -list -v -keystore ${made} -storetype PKCS12 -storepass changeit`,
    `${english} -importcert -noprompt -trustcacerts -alias certkeep-0123456789ab-1 -file ${join(root, 'java-1.pem')} -keystore ${made} -storetype PKCS12 -storepass changeit`,
  ]);
  expect(variables['JAVA_TOOL_OPTIONS']).toContain(`trustStore=${store} `);
});

it("takes the place of the user's own trust store with all that is in it, and tells nobody its password", async () => {
  withRoots('lib/security/cacerts');
  const programs = { ...recordingPrograms(), find: () => null };
  const journal = journalWithStore();
  const options = '-Xmx1g -Djavax.net.ssl.trustStore=/own.jks -Djavax.net.ssl.trustStorePassword=zebra';
  const env = { JAVA_HOME: home, JAVA_TOOL_OPTIONS: options };
  const store = javaStore(root, programs, env);
  const { variables } = await store.add([certificateOf()], journal);
  expect(programs.started[0]).toContain('-srckeystore /own.jks -srcstorepass:env');
  expect(programs.started.join('\n')).not.toContain('zebra');
  expect(variables['JAVA_TOOL_OPTIONS']).toMatch(/^-Xmx1g .*trustStore=\/own\.jks .*trust-store\.p12/);
  const [change] = journal.changes;
  if (change === undefined) throw new Error('nothing was recorded');
  expect(change.facts).toEqual([]);
  // A later step has put an option of its own behind ours.
  const later = { ...env, JAVA_TOOL_OPTIONS: `${variables['JAVA_TOOL_OPTIONS'] ?? ''} -Dlater=1` };
  expect(await javaStore(root, programs, later).undo(change, journal)).toEqual({
    JAVA_TOOL_OPTIONS: `${options} -Dlater=1`,
  });
});

it('fails if an entry could not be copied', async () => {
  withRoots('lib/security/cacerts');
  const output = 'Import command completed:  3 entries successfully imported, 1 entries failed or cancelled';
  const command = `${join(home, 'bin', KEYTOOL)} -J-Duser.language=en -importkeystore`;
  const programs = { ...recordingPrograms({ [command]: { exitCode: 0, output } }), find: () => null };
  const adding = javaStore(root, programs, { JAVA_HOME: home }).add([certificateOf()], journalWithStore());
  await expect(adding).rejects.toThrow('1 entry of the trust store of Java');
});

it.skipIf(!hasTool('keytool', '-help'))(
  "leaves the keys of the user's own store out, and keeps their certificates",
  async () => {
    const folder = mkdtempSync(join(root, 'real-'));
    const own = join(folder, 'own.p12');
    const of = ['-keystore', own, '-storepass', 'zebra42'];
    const keytool = (...parameters: readonly string[]): string =>
      execFileSync('keytool', ['-J-Duser.language=en', ...QUICK_JAVA, ...parameters], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    for (const alias of ['client, one', 'client'])
      keytool('-genkeypair', '-alias', alias, '-keyalg', 'EC', '-dname', 'CN=client', ...of);
    writeFileSync(join(folder, 'root.pem'), keytool('-exportcert', '-rfc', '-alias', 'client', ...of));
    keytool('-importcert', '-noprompt', '-alias', 'root', '-file', join(folder, 'root.pem'), ...of);
    const env = {
      ...process.env,
      JAVA_TOOL_OPTIONS: `-Djavax.net.ssl.trustStore=${own} -Djavax.net.ssl.trustStorePassword=zebra42`,
    };
    const { file } = await javaStore(folder, machinePrograms(env), env).add([], memoryJournal(folder));
    const listed = keytool('-list', '-keystore', file ?? '', '-storepass', 'changeit');
    expect(listed).not.toContain('PrivateKeyEntry');
    // Java trusts the certificate of a key, too.
    expect(
      listed.match(/^.*(?=, .*trustedCertEntry)/gm)?.map((line) => line.replace(/, \w+ \d+.*/, '')),
    ).toEqual(expect.arrayContaining(['client, one', 'client', 'root']));
    const pemOf = (alias: string, store: string, password: string): string =>
      keytool('-exportcert', '-rfc', '-alias', alias, '-keystore', store, '-storepass', password);
    expect(pemOf('client, one', file ?? '', 'changeit')).toBe(pemOf('client, one', own, 'zebra42'));
  },
);
