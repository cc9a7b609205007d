/** @module-tag slow */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { machinePrograms } from '../../../../src/adapters/runner-trust/programs.ts';
import { removeFromJavaRoots } from '../../../../src/adapters/runner-trust/system/debian-java-roots.ts';
import { hasTool } from '../../../fixtures/crypto/tools.ts';
import { recordingPrograms } from './recording-programs.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-roots-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const PREFIX = 'certkeep-0123456789ab-';
const ALIAS = `debian:${PREFIX}1.pem`;
const JKS = Buffer.from('feedfeed00000002', 'hex');
const OURS = Buffer.concat([JKS, Buffer.from(ALIAS)]);

let generated: string;
let path: string;
beforeEach(() => {
  generated = mkdtempSync(join(root, 'certs-'));
  path = join(generated, 'java', 'cacerts');
  mkdirSync(dirname(path));
});

const place = (): Parameters<typeof removeFromJavaRoots>[0] => ({
  generated,
  before: new Map(),
  prefix: PREFIX,
});

it.each([true, false])(
  'roots that are not ours are left, whether there is a keytool or not (%s)',
  async (isThere) => {
    const programs = recordingPrograms();
    writeFileSync(path, Buffer.concat([JKS, Buffer.from('debian:certkeep-ffffffffffff-1.pem')]));
    await removeFromJavaRoots(place(), isThere ? programs : { ...programs, find: () => null });
    expect(programs.started).toEqual([]);
  },
);

it.each([
  ['with our certificate', OURS],
  ['of another kind, which may have it', Buffer.from('30820101', 'hex')],
])('without keytool, roots %s fail with their path', async (_what, bytes) => {
  writeFileSync(path, bytes);
  const removing = removeFromJavaRoots(place(), { ...recordingPrograms(), find: () => null });
  await expect(removing).rejects.toMatchObject({ code: 'not-written' });
  await expect(removing).rejects.toThrow(
    `keytool is not there to remove the certificate from the roots of Java (${path})`,
  );
});

describe.runIf(hasTool('keytool', '-J-version'))('keytool', () => {
  const env = {
    ...process.env,
    JAVA_TOOL_OPTIONS: '-Duser.language=de -Djavax.net.ssl.trustStorePassword=secret-1',
    _JAVA_OPTIONS: '-Dpassword=secret-2',
    JDK_JAVA_OPTIONS: '-Dpassword=secret-3',
  };

  it('prints no options of the job into the message of a failure', async () => {
    writeFileSync(path, OURS);
    const error: unknown = await removeFromJavaRoots(place(), machinePrograms(env)).catch(
      (each: unknown) => each,
    );
    expect(String(error)).toMatch(/Could not list the roots of Java: .* It said: .*keytool error/);
    expect(String(error)).not.toMatch(/secret|-D/);
  });

  it.runIf(process.geteuid?.() === 0)(
    'removes our certificates, whatever the options of the job say',
    async () => {
      const store = ['-keystore', path, '-storepass', 'changeit'];
      const keytool = (...parameters: readonly string[]): string =>
        execFileSync('keytool', [...parameters, ...store], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      for (const alias of [ALIAS, 'debian:others.pem'])
        keytool(
          ...['-genkeypair', '-storetype', 'JKS', '-keyalg', 'EC', '-keypass', 'changeit'],
          ...['-dname', 'CN=a', '-alias', alias],
        );
      await removeFromJavaRoots(place(), machinePrograms(env));
      const listed = keytool('-list');
      expect(listed).toContain('debian:others.pem');
      expect(listed).not.toContain(PREFIX);
    },
  );
});
