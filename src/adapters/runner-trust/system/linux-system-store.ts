import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findCertificateBlocks } from '../../../domain/certificate-blocks.ts';
import type { Certificate } from '../../../domain/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import type { TrustJournal, TrustStore } from '../../../ports.ts';
import { readRegularFile, statusOf } from '../../files/regular-file.ts';
import {
  copyFolder,
  formatState,
  parseState,
  planRestoration,
  readCopy,
  readFolder,
  type FolderState,
  type Restoration,
} from '../folder-state.ts';
import { findLinuxFamily, type LinuxFamily } from './linux-family.ts';
import { runOrFail, type Programs } from '../programs.ts';
import { waitForProgram } from '../running-program.ts';

const NOTHING = {};
const MAX_STATE_BYTES = 16 * 1024 * 1024;
/** Names in the folder of the journal. */
const COPY = 'system-before';
const SOURCES = 'system-sources.json';
const AFTER = 'system-after.json';

/** The store that most programs of a Linux system read. */
export function linuxSystemStore(programs: Programs): TrustStore {
  return {
    name: 'system',
    async findObstacle() {
      const family = findLinuxFamily();
      if (family === null) return 'This system is not of Debian, Fedora or SUSE.';
      if (programs.find(family.program) === null)
        return `The program ${family.program} is not there. Install the package ca-certificates.`;
      return programs.whyNotRoot();
    },
    async add(certificates, journal) {
      const family = familyHere();
      copyFolder(family.generated, join(journal.folder, COPY));
      writeFileSync(join(journal.folder, SOURCES), formatState(sourcesWithout(journal, family)));
      await journal.record({ store: 'system', place: family.name, facts: [] });
      await addAnchors(certificates, journal, family, programs);
      await updateStore(family, family.parameters, programs);
      writeFileSync(join(journal.folder, AFTER), formatState(readFolder(family.generated)));
      rejectIfMissing(certificates, family);
      return { places: [`${family.anchors} (${family.name})`], file: null, variables: NOTHING, warnings: [] };
    },
    async undo(_change, journal) {
      const family = familyHere();
      const after = readState(join(journal.folder, AFTER));
      // What a killed run had started may still be running, and would write what it has read.
      await waitForProgram(family.program);
      await removeAll(oursIn(family, journal), programs);
      if (after === null) await restoreWithoutState(journal, family, programs);
      else await restoreFrom(after, journal, family, programs);
      return NOTHING;
    },
  };
}

/** The run that made the change saw what came of it: whatever is still so becomes what it was. */
async function restoreFrom(
  after: FolderState,
  journal: TrustJournal,
  family: LinuxFamily,
  programs: Programs,
): Promise<void> {
  const before = readCopy(join(journal.folder, COPY));
  // Someone else has changed it too: the system's own program leaves out what is no anchor any more.
  if (planRestoration(before, after, readFolder(family.generated)).foreign.length > 0)
    await updateStore(family, family.rebuildParameters, programs);
  const plan = planRestoration(before, after, readFolder(family.generated));
  await restore(plan, journal, family, programs);
}

/** The run was killed while the program ran, so that nobody knows what came of it. */
async function restoreWithoutState(
  journal: TrustJournal,
  family: LinuxFamily,
  programs: Programs,
): Promise<void> {
  const before = readCopy(join(journal.folder, COPY));
  const isAsBefore = areSourcesAsBefore(journal, family);
  if (!isAsBefore) await updateStore(family, family.rebuildParameters, programs);
  const now = readFolder(family.generated);
  const changed = [...now.keys(), ...before.keys()].filter((path) => now.get(path) !== before.get(path));
  await restore(
    {
      added: changed.filter((path) => !before.has(path) && isOfProgram(path, family)),
      replaced: isAsBefore
        ? changed.filter((path) => before.has(path) && isWritten(path, [before, now], family))
        : [],
    },
    journal,
    family,
    programs,
  );
}

/** Whether something that was not there before is of the program: a link that led to an anchor of ours, or its unfinished bundle. */
function isOfProgram(path: string, { generated, ownsGenerated, bundle }: LinuxFamily): boolean {
  const place = join(generated, path);
  return ownsGenerated || place === `${bundle}.new` || !existsSync(place);
}

function isWritten(
  path: string,
  states: readonly FolderState[],
  { generated, ownsGenerated, bundle }: LinuxFamily,
): boolean {
  const isLink = states.some((state) => state.get(path)?.startsWith('link ') === true);
  return ownsGenerated || isLink || join(generated, path) === bundle;
}

async function restore(
  { added, replaced }: Pick<Restoration, 'added' | 'replaced'>,
  journal: TrustJournal,
  { generated }: LinuxFamily,
  programs: Programs,
): Promise<void> {
  const [copy, move] = [programs.find('cp') ?? 'cp', programs.find('mv') ?? 'mv'];
  const purpose = `bring back what was in ${generated}`;
  for (const path of new Set(replaced)) {
    const [source, target] = [join(journal.folder, COPY, path), join(generated, path)];
    if (lstatSync(source).isDirectory()) continue;
    const part = `${target}.${prefixOf(journal)}part`;
    await runOrFail(programs, purpose, [copy, '-d', '--preserve=mode', '--', source, part], { asRoot: true });
    await runOrFail(programs, purpose, [move, '-f', '-T', '--', part, target], { asRoot: true });
  }
  await removeAll(
    added.map((path) => join(generated, path)),
    programs,
  );
}

/** The anchors that the run added, and what an undoing that was killed left half-way. */
function oursIn({ anchors, generated }: LinuxFamily, journal: TrustJournal): string[] {
  const prefix = prefixOf(journal);
  return [
    ...readdirSync(anchors)
      .filter((name) => name.startsWith(prefix))
      .map((name) => join(anchors, name)),
    ...readdirSync(generated, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(`.${prefix}part`))
      .map((name) => join(generated, name)),
  ];
}

async function removeAll(paths: readonly string[], programs: Programs): Promise<void> {
  if (paths.length === 0) return;
  const command = [programs.find('rm') ?? 'rm', '-f', '-d', '--', ...paths];
  await runOrFail(programs, 'remove what was added', command, { asRoot: true });
}

function prefixOf({ id }: Pick<TrustJournal, 'id'>): string {
  return `certkeep-${id}-`;
}

function familyHere(): LinuxFamily {
  const family = findLinuxFamily();
  if (family === null) throw new Failure('unsupported', 'This system is not of Debian, Fedora or SUSE.');
  return family;
}

async function addAnchors(
  certificates: readonly Certificate[],
  journal: TrustJournal,
  { anchors, ending, needsTrustObject }: LinuxFamily,
  programs: Programs,
): Promise<void> {
  for (const [index, certificate] of certificates.entries()) {
    const name = `${prefixOf(journal)}${index + 1}${ending}`;
    const source = join(journal.folder, name);
    writeFileSync(source, needsTrustObject ? trustObject(certificate) : certificate.pem);
    const command = [programs.find('cp') ?? 'cp', '--', source, join(anchors, name)];
    await runOrFail(programs, `add a certificate to ${anchors}`, command, { asRoot: true });
  }
}

/** p11-kit reads it, and takes no plain certificate for an anchor that says CA:FALSE. */
function trustObject({ pem }: Certificate): string {
  return `[p11-kit-object-v1]\nclass: certificate\ncertificate-type: x-509\ncertificate-category: authority\ntrusted: true\n${pem}`;
}

async function updateStore(
  { program }: LinuxFamily,
  parameters: readonly string[],
  programs: Programs,
): Promise<void> {
  const command = [programs.find(program) ?? program, ...parameters];
  await runOrFail(programs, 'update the certificates of this system', command, { asRoot: true });
}

/** Some versions of the programs end well and do nothing. */
function rejectIfMissing(certificates: readonly Certificate[], { bundle, program }: LinuxFamily): void {
  const there = new Set(
    findCertificateBlocks(readFileSync(bundle, 'latin1')).map(({ text }) => bodyOf(text)),
  );
  if (certificates.every(({ pem }) => there.has(bodyOf(pem)))) return;
  throw new Failure('not-written', `${program} ended well, and yet the certificate is not in ${bundle}.`);
}

function bodyOf(pem: string): string {
  return pem.replace(/-----[A-Z ]*-----|\s/g, '');
}

/** What the program reads, apart from our anchors. */
function sourcesWithout(journal: TrustJournal, { sources }: LinuxFamily): FolderState {
  const state = new Map<string, string>();
  for (const source of sources) {
    if (statusOf(source)?.isFile() === true) state.set(source, readFileSync(source, 'utf8'));
    for (const [path, kind] of readFolder(source))
      if (!basename(path).startsWith(prefixOf(journal))) state.set(join(source, path), kind);
  }
  return state;
}

function areSourcesAsBefore(journal: TrustJournal, family: LinuxFamily): boolean {
  const before = readState(join(journal.folder, SOURCES));
  return before !== null && formatState(before) === formatState(sourcesWithout(journal, family));
}

function readState(path: string): FolderState | null {
  const bytes = readRegularFile(path, MAX_STATE_BYTES);
  try {
    return bytes === null ? null : parseState(bytes.toString('utf8'));
  } catch {
    // The run was killed while it wrote this.
    return null;
  }
}
