import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { javaStore } from '../../../../src/adapters/runner-trust/java-store.ts';
import type { Programs } from '../../../../src/adapters/runner-trust/programs.ts';
import { certificateOf } from '../../domain/fixtures.ts';
import { memoryJournal } from './memory-journal.ts';
import { recordingPrograms } from './recording-programs.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-java-'));
const KEYTOOL = process.platform === 'win32' ? 'keytool.exe' : 'keytool';
afterAll(() => {
  rmSync(root, { recursive: true });
});

let home: string;
let homes = 0;
beforeEach(() => {
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
  const journal = memoryJournal(root);
  const { variables, file } = await javaStore(root, programs, { JAVA_HOME: home }).add(
    [certificateOf()],
    journal,
  );
  const keytool = join(home, 'bin', KEYTOOL);
  const store = join(root, 'certkeep-trust-0123456789ab', 'trust-store.p12');
  expect(file).toBe(store);
  expect(programs.started).toEqual([
    `${keytool} -importkeystore -noprompt -srckeystore ${roots} -srcstorepass:env CERTKEEP_STORE_PASSWORD -destkeystore ${store} -deststoretype PKCS12 -deststorepass changeit`,
    `${keytool} -importcert -noprompt -trustcacerts -alias certkeep-0123456789ab-1 -file ${join(root, 'java-1.pem')} -keystore ${store} -storetype PKCS12 -storepass changeit`,
  ]);
  expect(variables['JAVA_TOOL_OPTIONS']).toContain(`trustStore=${store} `);
});

it("takes the place of the user's own trust store with all that is in it, and tells nobody its password", async () => {
  withRoots('lib/security/cacerts');
  const programs = { ...recordingPrograms(), find: () => null };
  const journal = memoryJournal(root);
  const options = '-Xmx1g -Djavax.net.ssl.trustStore=/own.jks -Djavax.net.ssl.trustStorePassword=zebra';
  const env = { JAVA_HOME: home, JAVA_TOOL_OPTIONS: options };
  const store = javaStore(root, programs, env);
  const { variables } = await store.add([certificateOf()], journal);
  expect(programs.started[0]).toContain('-srckeystore /own.jks -srcstorepass:env');
  expect(programs.started.join('\n')).not.toContain('zebra');
  expect(variables['JAVA_TOOL_OPTIONS']).toMatch(/^-Xmx1g .*trustStore=\/own\.jks .*trust-store\.p12/);
  const [change] = journal.changes;
  if (change === undefined) throw new Error('nothing was recorded');
  expect(await store.undo(change, journal)).toEqual({ JAVA_TOOL_OPTIONS: options });
});
