import { posix, win32 } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../src/domain/certificate/certificate.ts';
import type { CertificateFiles } from '../../src/ports/certificate-files.ts';
import { samplePair } from './sample-pair.ts';
import { failureOf } from './outcome.ts';
import { canLink } from './symbolic-links.ts';

/** What is at a path: its bytes as text, and its permissions. */
export interface FoundFile {
  readonly text: string;
  readonly mode: number;
}

/** The files, and what others can do around them. */
export interface CertificateFilesBench {
  readonly files: CertificateFiles;
  readonly pkcs12Path: string;
  /** The permissions that a key and a certificate get there. */
  readonly modes: { readonly key: number; readonly certificate: number };
  readonly find: (path: string) => FoundFile | null;
  /** The paths of all files there are, links and folders included. */
  readonly paths: () => string[];
  put(path: string, text: string): void;
  /** Puts something there that is no file. */
  plant(path: string, kind: 'link' | 'folder'): void;
}

const obstacles = canLink ? (['link', 'folder'] as const) : (['folder'] as const);
const STAMP = '20261123T021000Z';

/** What every `CertificateFiles` does. */
export function describeCertificateFiles(name: string, open: () => CertificateFilesBench): void {
  describe(`${name} is a place of certificate files`, () => {
    let old: CertificatePair;
    let renewed: CertificatePair;

    beforeAll(async () => {
      [old, renewed] = [await samplePair(), await samplePair()];
    });

    const expectPair = ({ files, modes, find }: CertificateFilesBench, pair: CertificatePair): void => {
      expect(find(files.certificatePath)).toEqual({ text: pair.certificate.pem, mode: modes.certificate });
      expect(find(files.privateKeyPath)).toEqual({ text: pair.privateKey.reveal(), mode: modes.key });
    };

    it('reads nothing where nothing is, and leaves it so', async () => {
      const { files, paths } = open();
      await files.check();
      expect(await files.recover()).toBe(false);
      expect(await files.read()).toEqual({ certificate: null, privateKey: null });
      expect(await files.keepBeside(STAMP)).toEqual([]);
      expect(await files.readPkcs12()).toBeNull();
      expect(paths()).toEqual([]);
    });

    it('reads the pair that it wrote', async () => {
      const bench = open();
      await bench.files.replace(old);
      expectPair(bench, old);
      const texts = await bench.files.read();
      expect(texts.certificate).toBe(old.certificate.pem);
      expect(texts.privateKey?.reveal()).toBe(old.privateKey.reveal());
      expect(bench.paths()).toHaveLength(2);
    });

    it('replaces a pair, whatever its permissions were', async () => {
      const bench = open();
      bench.put(bench.files.certificatePath, 'old');
      bench.put(bench.files.privateKeyPath, 'old');
      await bench.files.check();
      await bench.files.replace(renewed);
      expect(await bench.files.recover()).toBe(false);
      expectPair(bench, renewed);
      expect(bench.paths()).toHaveLength(2);
    });

    it('finishes a change that stopped between the key and its certificate, and says so once', async () => {
      const bench = open();
      await bench.files.replace(renewed);
      bench.put(bench.files.certificatePath, old.certificate.pem);
      bench.put(waitingBeside(bench.files.certificatePath), renewed.certificate.pem);
      expect(await bench.files.recover()).toBe(true);
      expect((await bench.files.read()).certificate).toBe(renewed.certificate.pem);
      expect(bench.paths()).toHaveLength(2);
      expect(await bench.files.recover()).toBe(false);
    });

    it('undoes a change that stopped before its key, and has changed no file in place', async () => {
      const bench = open();
      await bench.files.replace(old);
      bench.put(waitingBeside(bench.files.certificatePath), renewed.certificate.pem);
      bench.put(waitingBeside(bench.files.privateKeyPath), renewed.privateKey.reveal());
      expect(await bench.files.recover()).toBe(false);
      expectPair(bench, old);
      expect(bench.paths()).toHaveLength(2);
    });

    it('completes a pair with what is missing', async () => {
      for (const missing of ['certificatePath', 'privateKeyPath'] as const) {
        const bench = open();
        const there = missing === 'certificatePath' ? 'privateKeyPath' : 'certificatePath';
        bench.put(bench.files[there], 'it stays');
        await bench.files.complete(old);
        expect(bench.find(bench.files[there])?.text).toBe('it stays');
        expect(bench.find(bench.files[missing])).toEqual(
          missing === 'certificatePath'
            ? { text: old.certificate.pem, mode: bench.modes.certificate }
            : { text: old.privateKey.reveal(), mode: bench.modes.key },
        );
      }
      const bench = open();
      await bench.files.complete(old);
      expectPair(bench, old);
      await bench.files.complete(renewed);
      expectPair(bench, old);
    });

    it('keeps what is there beside itself, and overwrites nothing', async () => {
      const bench = open();
      await bench.files.replace(old);
      const first = await bench.files.keepBeside(STAMP);
      expect(first.map(baseName)).toEqual([`certificate-${STAMP}.pem`, `private_key-${STAMP}.pem`]);
      await bench.files.replace(renewed);
      const second = await bench.files.keepBeside(STAMP);
      expect(second.map(baseName)).toEqual([`certificate-${STAMP}-r2.pem`, `private_key-${STAMP}-r2.pem`]);
      expect(first.map((path) => bench.find(path))).toEqual([
        { text: old.certificate.pem, mode: bench.modes.certificate },
        { text: old.privateKey.reveal(), mode: bench.modes.key },
      ]);
      expect(second.map((path) => bench.find(path)?.text)).toEqual([
        renewed.certificate.pem,
        renewed.privateKey.reveal(),
      ]);
      expectPair(bench, renewed);
    });

    it('writes a pair beside what is there, which stays, and beside nothing too', async () => {
      for (const isThere of [true, false]) {
        const bench = open();
        if (isThere) await bench.files.replace(old);
        const kept = await bench.files.writeBeside(renewed, STAMP);
        expect(kept.map(baseName)).toEqual([`certificate-${STAMP}.pem`, `private_key-${STAMP}.pem`]);
        expect(kept.map((path) => bench.find(path))).toEqual([
          { text: renewed.certificate.pem, mode: bench.modes.certificate },
          { text: renewed.privateKey.reveal(), mode: bench.modes.key },
        ]);
        if (isThere) expectPair(bench, old);
        else expect(bench.paths()).toHaveLength(2);
      }
    });

    it('keeps the one file beside itself that is there', async () => {
      const bench = open();
      bench.put(bench.files.privateKeyPath, 'lonely');
      const [kept = '', ...others] = await bench.files.keepBeside(STAMP);
      expect(others).toEqual([]);
      expect(bench.find(kept)).toEqual({ text: 'lonely', mode: bench.modes.key });
    });

    it('writes PKCS#12, and keeps beside it what is not ours', async () => {
      const bench = open();
      const isOurs = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString() === 'ours';
      await bench.files.writePkcs12(Buffer.from('ours'), isOurs, STAMP);
      expect(bench.find(bench.pkcs12Path)).toEqual({ text: 'ours', mode: bench.modes.key });
      const written = await bench.files.readPkcs12();
      expect(Buffer.from(written?.bytes ?? '').toString()).toBe('ours');
      expect(written).not.toHaveProperty('isExposed');
      await bench.files.writePkcs12(Buffer.from('other'), isOurs, STAMP);
      expect(bench.paths()).toHaveLength(1);
      await bench.files.writePkcs12(Buffer.from('ours'), isOurs, STAMP);
      expect(bench.paths()).toHaveLength(2);
      const beside = bench.paths().find((path) => baseName(path) !== baseName(bench.pkcs12Path)) ?? '';
      expect(bench.find(beside)).toEqual({ text: 'other', mode: bench.modes.key });
    });

    it.each(obstacles)('refuses a %s in place of a file', async (kind) => {
      for (const which of ['certificatePath', 'privateKeyPath', 'pkcs12Path'] as const) {
        const bench = open();
        const path = which === 'pkcs12Path' ? bench.pkcs12Path : bench.files[which];
        bench.plant(path, kind);
        const failure = await failureOf(bench.files.check());
        expect(failure.code).toBe('invalid');
        expect(failure.message).toContain(path);
        expect(bench.paths()).toEqual([path]);
        if (which === 'pkcs12Path') continue;
        expect((await failureOf(bench.files.read())).code).toBe('invalid');
        await failureOf(bench.files.keepBeside(STAMP));
      }
    });
  });
}

/** Where a file of the next generation waits. */
function waitingBeside(path: string): string {
  const name = baseName(path);
  return `${path.slice(0, -name.length)}.${name}.certkeep-new`;
}

function baseName(path: string): string {
  return process.platform === 'win32' ? win32.basename(path) : posix.basename(path);
}
