import { addressVersion } from '../certificate/ip-address.ts';
import { nameOfHost } from '../certificate/subject-alternative-name.ts';

/** The name of one stored set: what it is of, when it was made, whether it is sealed, and which attempt it is. */
export interface BackupName {
  /** The artifact's name up to the date: input `artifact-name`. */
  readonly base: string;
  /** Whole seconds. */
  readonly time: Date;
  /** Made without a passphrase: it holds certificates alone, and proves nothing. */
  readonly isPublic: boolean;
  /** 1, or more if the name was taken. */
  readonly attempt: number;
}

/** The default of input `artifact-name`, which no two common names share. */
export function defaultArtifactName(commonName: string): string {
  return `certkeep-${nameForCommonName(commonName)}`;
}

/** The default of `artifact-name` for a list of certificates. */
export const DEFAULT_LIST_NAME = 'certkeep-certificates';

/**
 * A common name as a part of file and artifact names: lower case, host names as A-labels, `*.` as `_wildcard.`, and
 * every other byte outside `a-z 0-9 . -` as `_` and two hexadecimal digits.
 */
export function nameForCommonName(commonName: string): string {
  const host = addressVersion(commonName) === 0 ? nameOfHost(commonName) : null;
  const name = host === null ? commonName.toLowerCase() : host.value;
  if (name.startsWith('*.')) return `_wildcard.${escapeBytes(name.slice(2))}`;
  return escapeBytes(name);
}

/** The name that a certificate has in paths and backup sets: its common name in the form that file names have. */
export function folderNameFor(commonName: string): string {
  // In `certs/{name}/key.pem` a common name of dots alone would lead to another folder.
  return nameForCommonName(commonName).replace(/^\.+$/, (dots) => '_2e'.repeat(dots.length));
}

/** `certkeep-example.com-20261123T021000Z`, `…Z-public` if unsealed, then `-r2`. Artifact names may not contain ':'. */
export function formatBackupName({ base, time, isPublic, attempt }: BackupName): string {
  return `${base}-${formatStamp(time)}${isPublic ? '-public' : ''}${attempt > 1 ? `-r${attempt}` : ''}`;
}

const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-public)?(?:-r(\d{1,4}))?/;

/** The parts of a name of our own grammar with this base; `null` for every other name. */
export function parseBackupName(name: string, base: string): BackupName | null {
  const stamp = name.slice(base.length + 1);
  const time = new Date(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(time.getTime())) return null;
  const isPublic = stamp.replace(STAMP, '$7') === '-public';
  const parsed = { base, time, isPublic, attempt: Number(stamp.replace(STAMP, '$8') || 1) };
  // Another base, a date such as 31 February, a leading zero, or `-r1`, is not what formatBackupName writes.
  return formatBackupName(parsed) === name ? parsed : null;
}

/** What names are looked for: those of one base, of one list of certificates and of every shard of it, or all. */
export type NameScope = string | { readonly list: string } | typeof EVERY_NAME;

/** The scope of all names, whatever their base. */
export const EVERY_NAME = { every: true } as const;

/** As `parseBackupName`, for all names of a scope. The base of the result tells which name or shard it is of. */
export function parseNameIn(name: string, scope: NameScope): BackupName | null {
  if (typeof scope === 'string') return parseBackupName(name, scope);
  // A base may hold what looks like a date: the last one counts.
  if ('every' in scope) {
    const base = /^(.+)-\d{8}T/.exec(name)?.[1];
    return base === undefined ? null : parseBackupName(name, base);
  }
  const { list } = scope;
  const shard = name.startsWith(list) ? /-\d{1,4}-of-\d{1,4}(?=-\d{8}T)/.exec(name.slice(list.length)) : null;
  return parseBackupName(name, `${list}${shard?.[0] ?? ''}`);
}

/** The base of the names of one shard: `certkeep-fleet-2-of-8`. */
export function shardBase(list: string, shard: { readonly index: number; readonly count: number }): string {
  return `${list}-${shard.index}-of-${shard.count}`;
}

/** Whether two bases of a list are from one way to shard it: into as many shards, or into none. */
export function areSpreadAlike(some: string, other: string, list: string): boolean {
  const countOf = (base: string): string | undefined => /-of-\d+/.exec(base.slice(list.length))?.[0];
  return countOf(some) === countOf(other);
}

/**
 * The bases that a list's sets have if one of them is `base`: those of all shards of the same count, or `base` alone if it
 * names no shard of the list.
 */
export function basesBeside(list: string, base: string): readonly string[] {
  const shard = base.startsWith(list) ? /^-\d{1,4}-of-([1-9]\d{0,3})$/.exec(base.slice(list.length)) : null;
  const count = Number(shard?.[1] ?? 0);
  if (count === 0) return [base];
  return Array.from({ length: count }, (_, position) => shardBase(list, { index: position + 1, count }));
}

/** Newest first: a sort order for names of one base. */
export function compareNewestFirst(some: BackupName, other: BackupName): number {
  return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}

/** Clocks of runners differ. By more than this they differ only if one is wrong, or if the date was made up. */
export const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;

/**
 * When a set was made: at the time of its name, which its certificate's clock gave, unless the store received it at quite
 * another time.
 */
export function madeAt({ time }: BackupName, receivedAt: Date): Date {
  return Math.abs(receivedAt.getTime() - time.getTime()) <= CLOCK_TOLERANCE_MS ? time : receivedAt;
}

/** The name of a set with the time at which it was made. Of concurrent runs, the last to issue comes first in every list of these. */
export function asReceived(set: { readonly name: BackupName; readonly receivedAt: Date }): BackupName {
  return { ...set.name, time: madeAt(set.name, set.receivedAt) };
}

/** `20261123T021000Z`: the basic form of ISO 8601, which sorts by time. */
export function formatStamp(time: Date): string {
  return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/** `2026-11-23`, in UTC: the folder of a set. */
export function dayFolder(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** `2026-11-23T021000Z`, then `-r2`: the folder of a set that tells its time. */
export function timeFolder({ time, attempt }: Pick<BackupName, 'time' | 'attempt'>): string {
  return `${dayFolder(time)}T${formatStamp(time).slice(9)}${attempt > 1 ? `-r${attempt}` : ''}`;
}

/** The time that the name of a set's folder tells, of a day its start; `null` for a name that is none of ours. */
export function timeOfFolder(folder: string): Date | null {
  const stamp = folder.replace(/-r\d{1,4}$/, '').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z');
  const time = new Date(stamp.length === 'YYYY-MM-DD'.length ? `${stamp}T00:00:00Z` : stamp);
  // A date such as 31 February is one of the next month.
  const isOurs = isSetFolder(folder) && !Number.isNaN(time.getTime()) && folder.startsWith(dayFolder(time));
  return isOurs ? time : null;
}

/** Whether a folder is named as the tool names the folders of sets. */
export function isSetFolder(name: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}

function escapeBytes(text: string): string {
  return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}
