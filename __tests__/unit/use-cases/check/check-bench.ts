import { HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import type { BackupStore } from '../../../../src/ports/stores.ts';
import type { FoundUserFiles, UserFile, UserFiles } from '../../../../src/ports/user-files.ts';
import type { CheckedList } from '../../../../src/use-cases/check/check-listed.ts';
import { check, type CheckReport } from '../../../../src/use-cases/check/check.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';
import { BASE, noon, openingWith, PASSPHRASE, REPOSITORY } from '../set-bench.ts';

/** A run of `check`, by what differs from the drill of one store with the passphrase that sealed everything. */
export interface CheckRun {
  readonly stores?: readonly BackupStore[];
  readonly names?: () => Promise<readonly string[]>;
  readonly userFiles?: UserFiles;
  readonly paths?: string;
  readonly ifNoFilesFound?: 'warn' | 'error' | 'ignore';
  readonly list?: CheckedList | null;
  readonly action?: 'keep';
  /** A day of November; the run is an hour after noon. */
  readonly day?: number;
  readonly passphrase?: Secret | null;
  readonly previous?: Secret | null;
  readonly ref?: string;
  readonly isHosted?: boolean;
}

export interface CheckOutcome {
  readonly report: CheckReport;
  /** `level: code` of each finding. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly lines: readonly string[];
}

const noFiles: UserFiles = {
  find: () => Promise.resolve({ files: [], leftOut: [], unmatched: [] }),
  read: () => Promise.reject(new Error('there is no file')),
};

export async function checkWith(run: CheckRun): Promise<CheckOutcome> {
  const { day = 2, passphrase = PASSPHRASE, previous = null, stores = [], list = null } = run;
  const log = recordingLog();
  const report = await check(
    {
      paths: run.paths ?? '',
      ifNoFilesFound: run.ifNoFilesFound ?? 'warn',
      limits: { warnDays: 30, failDays: 7 },
      maxBackupAgeMs: 8 * 24 * HOUR_MS,
      list,
      ...(run.action === undefined ? {} : { action: run.action }),
    },
    {
      ...openingWith(passphrase, previous),
      log,
      clock: { now: () => new Date(noon(day).getTime() + HOUR_MS) },
      run: { repository: REPOSITORY, ref: run.ref ?? 'refs/heads/main' },
      userFiles: run.userFiles ?? noFiles,
      isHosted: run.isHosted ?? false,
      nameFile: (path) => path,
      places: stores.map((store) => ({
        store,
        about: `the store ${store.source}`,
        names: run.names ?? (() => Promise.resolve([BASE])),
      })),
    },
  );
  return {
    report,
    codes: report.findings.map(({ level, code }) => `${level}: ${code}`),
    messages: report.findings.map(({ message }) => message),
    lines: log.lines,
  };
}

/** Files in memory. Those whose path is a line are named outright; the line `**` matches all others. */
export function filesOf(
  contents: Readonly<Record<string, string | Uint8Array>>,
  leftOut: FoundUserFiles['leftOut'] = [],
): UserFiles {
  const bytesOf = (path: string): Buffer => Buffer.from(contents[path] ?? '');
  return {
    find(lines) {
      const named = new Set(lines.split('\n'));
      const found = Object.keys(contents).filter((path) => named.has('**') || named.has(path));
      const files = found.map((path): UserFile => {
        const sizeBytes = bytesOf(path).length;
        const outright = named.has(path) ? { isNamed: true as const } : {};
        return { location: path, path, sizeBytes, mode: 0o644, modifiedAt: noon(1), ...outright };
      });
      const known = new Set([...found, ...leftOut.map(({ path }) => path), '**']);
      return Promise.resolve({ files, leftOut, unmatched: [...named].filter((line) => !known.has(line)) });
    },
    read: ({ path }, maxBytes) =>
      bytesOf(path).length > maxBytes
        ? Promise.reject(new Error(`${path} is larger than ${maxBytes} bytes`))
        : Promise.resolve(bytesOf(path)),
  };
}
