import { generateKeyPairSync } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginsAsPkcs12, readPkcs12Protection } from '../../../../src/adapters/crypto/pkcs12-protection.ts';
import { pkcs12Reader } from '../../../../src/adapters/crypto/pkcs12-reader.ts';
import { isUnprotectedKey } from '../../../../src/adapters/crypto/unprotected-key.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { expectQuick } from '../../domain/fixtures.ts';

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

const folder = mkdtempSync(join(tmpdir(), 'certkeep-test-'));
const files = new Map<string, Buffer>();
const file = (name: string): Buffer => files.get(name) ?? expect.fail(`no file ${name}`);

/** DER INTEGER of an iteration count that is made for it: 4242 is 0x1092. */
const ITER = ['-iter', '4242'];
const NEEDLE = Buffer.from([0x02, 0x02, 0x10, 0x92]);

/** How often the count of 4242 stands in a file. */
function counts(bytes: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(NEEDLE); at !== -1; at = bytes.indexOf(NEEDLE, at + 1)) found += 1;
  return found;
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(() => {
  openssl(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=x'],
    ...['-keyout', 'k.pem', '-out', 'c.pem', '-config', '/dev/null'],
  );
  const make = (name: string, password: string, ...options: readonly string[]): void => {
    openssl(
      ...[
        'pkcs12',
        '-export',
        '-inkey',
        'k.pem',
        '-in',
        'c.pem',
        '-out',
        name,
        '-passout',
        `pass:${password}`,
      ],
      ...options,
    );
    files.set(name, readFileSync(join(folder, name)));
  };
  make('protected', 'changeit', ...ITER);
  make('old', 'changeit', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', ...ITER);
  make('empty password', '');
  make('open key', 'changeit', '-keypbe', 'NONE');
  make('open key and certificate', 'changeit', '-keypbe', 'NONE', '-certpbe', 'NONE');
  make('no mac', 'changeit', '-nomac');
});

describe('the protection of a PKCS#12 file', () => {
  it.each(['protected', 'old'])('tells the count that openssl was asked for (%s)', (name) => {
    expect(counts(file(name))).toBe(3);
    expect(readPkcs12Protection(file(name))).toEqual({ iterations: 4242n, hasOpenKey: false });
    expect(beginsAsPkcs12(file(name))).toBe(true);
    expect(isUnprotectedKey(file(name))).toBe(false);
    expect(pkcs12Reader.opens(file(name), new Secret('changeit'))).toBe(true);
  });

  it('is told where there is no MAC', () => {
    expect(readPkcs12Protection(file('no mac'))).toEqual({ iterations: 2048n, hasOpenKey: false });
  });

  it.each(['open key', 'open key and certificate', 'empty password'])('is none with %s', (name) => {
    expect(isUnprotectedKey(file(name))).toBe(true);
  });

  it.each([0, 1, 2])(
    'counts as none where the count at place %i would take days, and costs no time',
    (place) => {
      const bytes = withHugeCount(file('protected'), place);
      expect(readPkcs12Protection(bytes).iterations).toBe(0x7fffffffn);
      expectQuick(() => {
        expect(isUnprotectedKey(bytes)).toBe(true);
        expect(pkcs12Reader.opens(bytes, new Secret('changeit'))).toBe(false);
      });
    },
  );

  it('cannot be told of BER, and counts as none', () => {
    const bytes = Buffer.concat([
      Buffer.from([0x30, 0x80, 0x02, 0x01, 0x03]),
      Buffer.alloc(40),
      Buffer.alloc(2),
    ]);
    expect(beginsAsPkcs12(bytes)).toBe(true);
    expect(isUnprotectedKey(bytes)).toBe(true);
  });

  it('is not asked of other files', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    for (const bytes of [
      publicKey.export({ format: 'der', type: 'spki' }),
      Buffer.from('0.5\n'),
      Buffer.alloc(0),
    ]) {
      expect(beginsAsPkcs12(bytes)).toBe(false);
      expect(isUnprotectedKey(bytes)).toBe(false);
    }
  });

  it('of damaged files throws errors, and never takes long', () => {
    const bytes = file('protected');
    for (let at = 0; at < bytes.length; at += 7) {
      for (const damaged of [
        bytes.subarray(0, at),
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
      ])
        expectQuick(() => isUnprotectedKey(damaged));
    }
  });
});

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Puts a count of 2^31 - 1 in the place of one of 4242, and corrects the lengths of all that it lies in. */
function withHugeCount(bytes: Buffer, place: number): Buffer {
  let at = -1;
  for (let index = 0; index <= place; index += 1) at = bytes.indexOf(NEEDLE, at + 1);
  return replaceAt(bytes, at);
}

function replaceAt(bytes: Buffer, at: number): Buffer {
  if (at === 0) {
    return Buffer.concat([Buffer.from([0x02, 0x04, 0x7f, 0xff, 0xff, 0xff]), bytes.subarray(NEEDLE.length)]);
  }
  const out: Buffer[] = [];
  for (const { tag, start, end, contents } of elementsOf(bytes)) {
    const isAround = start <= at && at < end;
    if (!isAround) out.push(bytes.subarray(start, end));
    else if (at === start) out.push(replaceAt(bytes.subarray(start, end), 0));
    else {
      const inner = replaceAt(bytes.subarray(contents, end), at - contents);
      out.push(Buffer.from([tag, 0x82, inner.length >> 8, inner.length & 0xff]), inner);
    }
  }
  return shortest(Buffer.concat(out));
}

/** The same elements with the shortest lengths, as DER wants them. */
function shortest(bytes: Buffer): Buffer {
  return Buffer.concat(
    elementsOf(bytes).flatMap(({ tag, contents, end }) => {
      const length = end - contents;
      const head =
        length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
      return [Buffer.from([tag, ...head]), bytes.subarray(contents, end)];
    }),
  );
}

function elementsOf(bytes: Buffer): (Element & { readonly contents: number })[] {
  const elements = [];
  for (let start = 0; start < bytes.length;) {
    const first = bytes[start + 1] ?? 0;
    const width = first < 0x80 ? 0 : first & 0x7f;
    const contents = start + 2 + width;
    const length = width === 0 ? first : bytes.readUIntBE(start + 2, width);
    elements.push({ tag: bytes[start] ?? 0, start, contents, end: contents + length });
    start = contents + length;
  }
  return elements;
}
