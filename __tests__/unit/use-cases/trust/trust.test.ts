import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { TrustStoreName } from '../../../../src/domain/trust/trust.ts';
import type { TrustJournal, TrustJournals, TrustStore } from '../../../../src/ports/trust.ts';
import { trust, type TrustReport } from '../../../../src/use-cases/trust/trust.ts';
import { undoJournal, undoRun, type UndoneChanges } from '../../../../src/use-cases/trust/undo.ts';
import { recordingLog, type RecordingLog } from '../../../fakes/recording-log.ts';
import { memoryJournal } from '../../adapters/runner-trust/memory-journal.ts';
import { filesOf } from '../check/check-bench.ts';
import { issue, noon } from '../set-bench.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';

let pair: CertificatePair;
let other: CertificatePair;
beforeAll(async () => {
  pair = await issue('localhost');
  other = await certificateIssuer.issue(
    specificationOf({ subject: { commonName: 'old' }, validityDays: 1 }),
    noon(1),
  );
});

/** What happened, in order. */
let events: string[];
let log: RecordingLog;
let leftBehind: readonly TrustJournal[];
let problems: readonly string[];
beforeEach(() => {
  events = [];
  log = recordingLog();
  leftBehind = [];
  problems = [];
});

function storeOf(
  name: TrustStoreName,
  obstacle: string | null = null,
  problem: string | null = null,
): TrustStore {
  return {
    name,
    findObstacle: () => Promise.resolve(obstacle),
    add: async (certificates, journal) => {
      await journal.record({ store: name, place: 'somewhere', facts: [] });
      events.push(`add ${certificates.length} to ${name}`);
      return { places: ['somewhere'], file: null, variables: { [name]: 'ours' }, warnings: [] };
    },
    undo: ({ place }) => {
      events.push(`undo ${name} ${place}`);
      if (problem !== null) throw new Error(problem);
      return Promise.resolve({ [name]: place });
    },
  };
}

/** A store of which nothing could be changed. */
function unchanging(name: TrustStoreName): TrustStore {
  const warnings = ['It has a password.', 'It is in use.'];
  return {
    ...storeOf(name),
    add: () => Promise.resolve({ places: [], file: null, variables: {}, warnings }),
  };
}

/** What came of a journal of which nothing failed. */
const undone = (variables: Readonly<Record<string, string>>): UndoneChanges => ({ variables, failure: null });

function journalOf(id: string, ...changes: readonly (readonly [TrustStoreName, string])[]): TrustJournal {
  return {
    ...memoryJournal('/journal'),
    id,
    changes: changes.map(([store, place]) => ({ store, place, facts: [] })),
    forget: ({ place }) => {
      events.push(`forget ${place}`);
      return Promise.resolve();
    },
    discard: () => {
      events.push(`discard ${id}`);
      leftBehind = leftBehind.filter((journal) => journal.id !== id);
      return Promise.resolve();
    },
  };
}

const journals: TrustJournals = {
  folder: '/',
  exclusively: async (work) => {
    events.push('lock');
    try {
      return await work();
    } finally {
      events.push('unlock');
    }
  },
  begin: () => {
    events.push('begin');
    return Promise.resolve(memoryJournal('/journal'));
  },
  find: (id) => leftBehind.find((journal) => journal.id === id) ?? null,
  leftBehind: () => ({ journals: leftBehind, problems, running: 0 }),
};

interface Given {
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly paths?: string;
  readonly wanted?: readonly TrustStoreName[] | null;
  readonly stores?: readonly TrustStore[];
  readonly day?: number;
}

async function trustWith({ files, paths, wanted, stores, day }: Given = {}): Promise<TrustReport> {
  return trust(
    { paths: paths ?? 'a.pem', allowsAuthorities: false, stores: wanted ?? null },
    {
      clock: { now: () => noon(day ?? 2) },
      log,
      reader: certificateReader,
      userFiles: filesOf(files ?? { 'a.pem': pair.certificate.pem }),
      nameFile: (path) => path,
      stores: stores ?? [storeOf('system'), storeOf('environment')],
      journals,
      onBegin: (id) => events.push(`told ${id}`),
    },
  );
}

async function refusalOf(given: Given): Promise<Failure> {
  const failure: unknown = await trustWith(given).catch((error: unknown) => error);
  if (!(failure instanceof Failure)) throw new Error('it was not refused');
  expect(events).toEqual([]);
  expect(failure.message).toContain('Nothing was changed.');
  return failure;
}

describe('trust', () => {
  it('adds the certificates to every store, after the end of the job was told the journal', async () => {
    const report = await trustWith();
    expect(events).toEqual([
      ...['lock', 'begin', 'told 0123456789ab'],
      ...['add 1 to system', 'add 1 to environment', 'unlock'],
    ]);
    expect(report.stores.map(({ name, variables }) => [name, variables])).toEqual([
      ['system', { system: 'ours' }],
      ['environment', { environment: 'ours' }],
    ]);
  });

  it('takes each certificate once, whatever is beside it', async () => {
    const { pem } = pair.certificate;
    const files = {
      'a.pem': pem + pair.privateKey.reveal(),
      'b.pem': pem,
      'c.key': pair.privateKey.reveal(),
    };
    const { certificates } = await trustWith({ files, paths: '**' });
    expect(certificates.map(({ fingerprint }) => fingerprint)).toEqual([pair.certificate.fingerprint]);
  });

  it('refuses all that is wrong with the files, in one message', async () => {
    const files = {
      'a.pem': pair.certificate.pem,
      'bent.pem': pair.certificate.pem.replace(/\nM/, '\nX'),
      'key.pem': pair.privateKey.reveal(),
      'old.pem': other.certificate.pem,
    };
    const { message, code } = await refusalOf({
      files,
      paths: Object.keys(files).concat('absent.pem').join('\n'),
      day: 3,
    });
    expect(code).toBe('invalid-input');
    expect(message.split('\n')).toEqual([
      'Input "cert-path": line 5 ("absent.pem") matches no file. Add the step that makes or restores it before this one.',
      'bent.pem holds a certificate that cannot be read. Restore the file.',
      'key.pem holds no certificate, neither in PEM nor in DER.',
      expect.stringMatching(/^The certificate CN=old in old\.pem expired at .* Renew it first\.$/) as unknown,
      'Nothing was changed.',
    ]);
  });

  it('refuses patterns that match no certificate', async () => {
    const { message } = await refusalOf({ files: { 'c.key': pair.privateKey.reveal() }, paths: '**' });
    expect(message).toContain('Input "cert-path" matches no file with a certificate.');
  });

  it('skips a store that is not there, with a line in the log', async () => {
    const stores = [storeOf('nss', 'There is no certutil.'), storeOf('environment')];
    const { missing } = await trustWith({ stores });
    expect(missing).toEqual([{ name: 'nss', obstacle: 'There is no certutil.' }]);
    expect(log.of('info')).toEqual(['Store nss is left as it is. There is no certutil.']);
    expect(events).not.toContain('add 1 to nss');
  });

  it('fails for a store that is wanted and not there, before anything is changed', async () => {
    leftBehind = [journalOf('old', ['system', '/a'])];
    const stores = [storeOf('system'), storeOf('nss', 'There is no certutil.')];
    const { message, code } = await refusalOf({ stores, wanted: ['system', 'nss'] });
    expect(code).toBe('unsupported');
    expect(message).toBe('Store "nss" cannot be used. There is no certutil.\nNothing was changed.');
  });

  it('skips a store of which nothing could be changed, with a warning', async () => {
    const { stores, missing } = await trustWith({ stores: [unchanging('nss'), storeOf('environment')] });
    expect(stores.map(({ name }) => name)).toEqual(['environment']);
    expect(missing).toEqual([{ name: 'nss', obstacle: 'It has a password. It is in use.' }]);
    expect(log.of('warning')).toEqual(['It has a password.', 'It is in use.']);
  });

  it('fails if nothing of a store could be changed that is wanted', async () => {
    const trusting = trustWith({ stores: [unchanging('nss')], wanted: ['nss'] });
    await expect(trusting).rejects.toMatchObject({
      code: 'not-written',
      message: 'Store "nss" does not have the certificates. It has a password. It is in use.',
    });
  });

  it('leaves the stores that are not wanted', async () => {
    await trustWith({ wanted: ['environment'] });
    expect(events.filter((event) => event.startsWith('add'))).toEqual(['add 1 to environment']);
  });

  it('first undoes what killed runs have left behind', async () => {
    leftBehind = [journalOf('new', ['system', '/a']), journalOf('old', ['system', '/b'])];
    await trustWith();
    expect(events.slice(0, 8)).toEqual([
      ...['lock', 'undo system /a', 'forget /a', 'discard new'],
      ...['undo system /b', 'forget /b', 'discard old', 'begin'],
    ]);
    expect(log.of('notice')).toHaveLength(2);
  });

  it('goes on beside a journal that cannot be undone, and warns of it', async () => {
    leftBehind = [journalOf('new', ['system', '/a']), journalOf('old', ['environment', '/b'])];
    await trustWith({ stores: [storeOf('system', null, 'no space'), storeOf('environment')] });
    expect(events).toEqual(
      expect.arrayContaining(['discard old', 'begin', 'add 1 to environment', 'unlock']),
    );
    expect(log.of('warning')).toEqual([
      expect.stringMatching(
        /\(new\) had left .* system \(\/a\): no space\. .* delete \/journal and \/journal\.json\.$/,
      ),
    ]);
    expect(log.of('notice')).toHaveLength(1);
  });

  it('goes on beside a journal that cannot be read, and warns of it', async () => {
    problems = ['The journal /x cannot be read.'];
    await trustWith();
    expect(log.of('warning')).toEqual(problems);
    expect(events).toContain('add 1 to system');
  });
});

describe('undoing a journal', () => {
  it('undoes the last change first, and gives back the variables of the first', async () => {
    const journal = journalOf('it', ['environment', '1'], ['system', '2'], ['environment', '3']);
    expect(await undoJournal(journal, [storeOf('system'), storeOf('environment')])).toEqual(
      undone({ environment: '1', system: '2' }),
    );
    expect(events.filter((event) => !event.startsWith('forget'))).toEqual([
      ...['undo environment 3', 'undo system 2', 'undo environment 1', 'discard it'],
    ]);
  });

  it('goes on after a problem, gives back what it can, keeps the journal, and says what is left', async () => {
    const journal = journalOf('it', ['environment', '1'], ['nss', '2'], ['system', '3']);
    const stores = [storeOf('system', null, 'no space'), storeOf('environment')];
    const { variables, failure } = await undoJournal(journal, stores);
    expect(variables).toEqual({ environment: '1' });
    expect(failure?.code).toBe('not-written');
    expect(failure?.message).toMatch(/^This machine may still trust the certificates/);
    expect(failure?.message).toContain('system (3): no space. nss (2): this version knows no such store.');
    expect(failure?.message).toMatch(/by hand, and then delete \/journal and \/journal\.json\.$/);
    expect(events).toEqual(['undo system 3', 'undo environment 1', 'forget 1']);
  });

  it('gives back the variables also if the journal cannot be discarded', async () => {
    const journal = journalOf('it', ['environment', '1']);
    const stuck = { ...journal, discard: () => Promise.reject(new Error('no space')) };
    const { variables, failure } = await undoJournal(stuck, [storeOf('environment')]);
    expect(variables).toEqual({ environment: '1' });
    expect(failure?.message).toContain('the journal itself: no space. The journal is kept.');
  });

  it('happens at the end of the job while no other job changes anything', async () => {
    leftBehind = [journalOf('own', ['system', '/a'])];
    expect(await undoRun('own', { journals, stores: [storeOf('system')] })).toEqual({
      ...undone({ system: '/a' }),
      leftBehind: [],
      running: 0,
    });
    expect(events).toEqual(['lock', 'undo system /a', 'forget /a', 'discard own', 'unlock']);
  });

  it('says at the end of the job which earlier runs are not undone', async () => {
    leftBehind = [journalOf('own', ['system', '/a']), journalOf('old', ['system', '/b'])];
    problems = ['The journal /x cannot be read.'];
    const stores = [storeOf('system')];
    expect(await undoRun('own', { journals, stores })).toMatchObject({
      leftBehind: ['The journal /journal.json (old) is not undone.', ...problems],
    });
  });

  it('returns null if the journal is gone', async () => {
    expect(await undoRun('gone', { journals, stores: [] })).toBeNull();
  });
});
