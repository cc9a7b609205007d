import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extent } from '../extent.ts';
import { parseSubjectAlternativeNames } from '../../src/domain/certificate/subject-alternative-name.ts';
import { askedCertificates, certificatesWithOddNames } from './asked-certificates.ts';
import { issueInto, type IssuedFolder } from './issued-folder.ts';
import { nodeProgram } from './node-program.ts';
import { findOpenssl } from './openssl-program.ts';
import { findGo, findJava, findPython } from './other-programs.ts';
import type { Found, Program, Said } from './program.ts';
import type { Reading } from './reading.ts';

const COUNT = extent(60, 1000);
const SEAL_EVERY = extent(6, 8);
const ODD_COUNT = extent(50, 1000);
const SEED = 20261123;
/** What the machines of the checks are known to have. */
const EXPECTED_IN_CHECKS = /OpenSSL|Node|Go|Python/;

const found: readonly Found[] = [findOpenssl(), nodeProgram, findGo(), findJava(), await findPython()];

describe(`${COUNT} certificates of all kinds, with their keys`, () => {
  describeReaders(() => issueInto(askedCertificates(COUNT, SEAL_EVERY, SEED)));
});

describe(`${ODD_COUNT} certificates with the oddest names that the inputs take`, () => {
  describeReaders(() => issueInto(certificatesWithOddNames(ODD_COUNT, SEED, isTaken)));
});

/** Every program sees in the certificates what was asked for. */
function describeReaders(issue: () => Promise<IssuedFolder>): void {
  let folder: IssuedFolder;

  beforeAll(async () => {
    folder = await issue();
  }, 3_600_000);
  afterAll(() => {
    folder.remove();
  });

  for (const program of found) {
    if ('why' in program) {
      const isExpected = process.env['CI'] !== undefined && EXPECTED_IN_CHECKS.test(program.title);
      const test = isExpected ? it : it.skip;
      test(`are read by ${program.title}, WHICH IS NOT HERE: ${program.why}`, () => {
        expect.fail(program.why);
      });
    } else {
      it(`are read by ${program.title} as they were asked for`, async () => {
        expect(await differences(program, folder)).toEqual([]);
      });
    }
  }
}

function isTaken(typed: string): boolean {
  try {
    return parseSubjectAlternativeNames(typed).length === 1;
  } catch {
    return false;
  }
}

/** What a program sees otherwise than it was asked for, in words. */
async function differences(program: Program, folder: IssuedFolder): Promise<string[]> {
  const isOpened = (passphrase: string | null): boolean =>
    passphrase !== null && (program.opensAsciiOnly !== true || /^[\x20-\x7e]*$/.test(passphrase));
  const list = folder.list.map((listed) => ({
    ...listed,
    passphrase: isOpened(listed.passphrase) ? listed.passphrase : null,
  }));
  const said = new Map((await program.read(folder, list)).map((each) => [each.name, each]));
  return folder.expected.flatMap((expected, index) => {
    const toSee = adapted(expected, program, isOpened(folder.list[index]?.passphrase ?? null));
    return differencesOf(toSee, said.get(expected.name));
  });
}

/** What of it this program can see. */
function adapted(expected: Reading, program: Program, isOpened: boolean): Partial<Reading> {
  const reading: Partial<Reading> = {
    ...expected,
    names: namesFor(program, expected.names),
    trustedFor: expected.trustedFor.filter((usage) => program.judges.includes(usage)),
    ...(isOpened ? {} : { sealedKeyFits: null, pkcs12Fits: null }),
  };
  const fields = Object.entries(reading).filter(
    ([field]) => !program.cannotTell.includes(field as keyof Reading),
  );
  return Object.fromEntries(fields);
}

function namesFor(program: Program, names: readonly string[]): readonly string[] {
  const inOrder = program.groupsNames === true ? byKind(names) : names;
  return inOrder
    .map((name) => (program.dropsEmptyFragments === true ? name.replace(/^(URI:.*)#$/, '$1') : name))
    .map((name) =>
      program.shortensAddresses === true ? name.replace(/^IP:0{20}f{4}(?=.{8}$)/, 'IP:') : name,
    );
}

function byKind(names: readonly string[]): string[] {
  return ['DNS:', 'IP:', 'email:', 'URI:'].flatMap((kind) => names.filter((name) => name.startsWith(kind)));
}

function differencesOf(expected: Partial<Reading>, said: Said | undefined): string[] {
  const about = expected.name ?? '';
  if (said === undefined) return [`${about} was passed over`];
  if ('error' in said) return [`${about} is refused: ${said.error}`];
  const fields = new Set([...Object.keys(expected), ...Object.keys(said)]) as Set<keyof Reading>;
  return [...fields]
    .filter((field) => JSON.stringify(expected[field]) !== JSON.stringify(said[field]))
    .map(
      (field) =>
        `${about} ${field}: asked ${JSON.stringify(expected[field])}, read ${JSON.stringify(said[field])}`,
    );
}
