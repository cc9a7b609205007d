import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPkcs12Iterations } from '../../../../src/adapters/crypto/pkcs12-iterations.ts';
import { pkcs12Reader } from '../../../../src/adapters/crypto/pkcs12-reader.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { hasOpenssl } from '../../../fixtures/crypto/tools.ts';

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

describe.skipIf(!hasOpenssl)('the iterations of a PKCS#12 file', () => {
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
    make('open key and certificate', 'changeit', '-keypbe', 'NONE', '-certpbe', 'NONE', ...ITER);
    make('no mac', 'changeit', '-nomac');
  });

  it.each(['protected', 'old'])('are the count that openssl was asked for (%s)', (name) => {
    expect(counts(file(name))).toBe(3);
    expect(readPkcs12Iterations(file(name))).toBe(4242n);
    expect(pkcs12Reader.opens(file(name), new Secret('changeit'))).toBe(true);
    expect(pkcs12Reader.opens(file(name), new Secret('changeIt'))).toBe(false);
  });

  it('are those of its encryption if there is no MAC, and those of its MAC if there is no encryption', () => {
    expect(readPkcs12Iterations(file('no mac'))).toBe(2048n);
    expect(readPkcs12Iterations(file('open key and certificate'))).toBe(4242n);
  });

  it.each([0, 1, 2])(
    'are read, and no password is tried, if the count at place %i would take days',
    (place) => {
      const bytes = withHugeCount(file('protected'), place);
      expect(readPkcs12Iterations(bytes)).toBe(0x7fffffffn);
      expect(pkcs12Reader.opens(bytes, new Secret('changeit'))).toBe(false);
    },
  );

  it('cannot be read of BER, of other files, and of damaged ones, which then do not open', () => {
    const bytes = file('protected');
    const ber = Buffer.concat([Buffer.of(0x30, 0x80, 0x02, 0x01, 0x03), Buffer.alloc(42)]);
    const cut = Array.from(bytes.keys(), (length) => bytes.subarray(0, length));
    for (const each of [ber, Buffer.from('0.5\n'), Buffer.alloc(0), ...cut]) {
      expect(() => readPkcs12Iterations(each)).toThrow();
      expect(pkcs12Reader.opens(each, new Secret('changeit'))).toBe(false);
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
