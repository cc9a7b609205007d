import { existsSync, lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import type { TrustJournal, TrustStore } from '../../../ports/trust.ts';
import {
  copyFolder,
  planRestoration,
  readCopy,
  readFolder,
  readState,
  writeState,
  type FolderState,
  type Restoration,
} from '../journal/folder-state.ts';
import { addedPrefix } from '../job-files.ts';
import { runOrFail, type Programs } from '../programs.ts';
import { waitForProgram } from '../running-program.ts';
import { removeFromJavaRoots } from './debian-java-roots.ts';
import { areSourcesAsBefore, recordSources } from './linux-sources.ts';
import { findLinuxFamily, type LinuxFamily } from './linux-family.ts';
import { bodiesIn, bodyOf, findPending } from './linux-pending.ts';

const NOTHING = {};
/** Names in the folder of the journal. */
const COPY = 'system-before';
const AFTER = 'system-after.json';
/** The programs beside those of the family. */
const TOOLS = ['install', 'cp', 'mv', 'rm'];

/** The store that most programs of a Linux system read. */
export function linuxSystemStore(programs: Programs): TrustStore {
  return {
    name: 'system',
    async findObstacle() {
      const family = findLinuxFamily();
      if (family === null) return 'This system is not of Debian, Fedora or SUSE.';
      if (programs.find(family.program) === null)
        return `The program ${family.program} is not there. Install the package ca-certificates.`;
      const started = family.rebuild.flatMap(([program]) => program ?? []);
      return programs.whyNotRoot([...started, ...TOOLS]);
    },
    async add(certificates, journal) {
      const family = familyHere();
      // Somebody else may have started it, such as the installation of a package.
      await waitForProgram(family.program);
      copyFolder(family.generated, join(journal.folder, COPY));
      recordSources(journal, family);
      const pending = findPending(family);
      await journal.record({ store: 'system', place: family.name, facts: [] });
      await addAnchors(certificates, journal, family, programs);
      await updateStore(family.update, programs);
      writeState(join(journal.folder, AFTER), readFolder(family.generated));
      rejectIfMissing(certificates, family);
      return {
        places: [`${family.anchors} (${family.name})`],
        file: null,
        variables: NOTHING,
        warnings: pending.map(
          (path) =>
            `${path} was there, but nobody had run ${family.program} since it was added. This machine trusts it now, too, until the job ends.`,
        ),
      };
    },
    async undo(_change, journal) {
      const family = familyHere();
      const before = readCopy(join(journal.folder, COPY));
      // What a killed run had started may still be running, and would write what it has read.
      await waitForProgram(family.program);
      await removeAll(anchorsOf(family, journal), programs);
      // From other sources, such as the anchor of another job, what was there before would take that job's trust away.
      if (before !== null && areSourcesAsBefore(journal, family))
        await restore(before, journal, family, programs);
      else await rebuild(journal, family, programs);
      const roots = {
        before: before ?? new Map(),
        prefix: addedPrefix(journal),
        generated: family.generated,
      };
      await removeFromJavaRoots(roots, programs);
      return NOTHING;
    },
  };
}

/** Brings back what the program made of the same sources before. */
async function restore(
  before: FolderState,
  journal: TrustJournal,
  family: LinuxFamily,
  programs: Programs,
): Promise<void> {
  const after = readState(join(journal.folder, AFTER));
  const plan = (): Restoration => {
    const now = readFolder(family.generated);
    const { replaced, added, foreign } = planRestoration(before, after ?? now, now);
    const isOurs = (path: string): boolean => isOfProgram(path, [before, after ?? now, now], family);
    // If the run was killed while the program ran, nobody knows what came of it.
    const isAdded = (path: string): boolean => after !== null || isUnfinished(path, family);
    return {
      replaced: replaced.filter(isOurs),
      added: added.filter((path) => isOurs(path) && isAdded(path)),
      foreign: foreign.filter(isOurs),
    };
  };
  if (plan().foreign.length > 0) await rebuild(journal, family, programs);
  await carryOut(plan(), journal, family, programs);
}

/** Whether the program may have written a path: all that is in a folder of its own, else links and the bundle. */
function isOfProgram(
  path: string,
  states: readonly FolderState[],
  { generated, ownsGenerated, bundle }: LinuxFamily,
): boolean {
  const isLink = states.some((state) => state.get(path)?.startsWith('link ') === true);
  return ownsGenerated || isLink || [bundle, unfinishedBundle(bundle)].includes(join(generated, path));
}

/** Whether the program was not done with something: a link that led to an anchor of ours, or its new bundle. */
function isUnfinished(path: string, { generated, ownsGenerated, bundle }: LinuxFamily): boolean {
  const place = join(generated, path);
  return ownsGenerated || place === unfinishedBundle(bundle) || !existsSync(place);
}

/** Debian's program adds to one that is there. */
function unfinishedBundle(bundle: string): string {
  return `${bundle}.new`;
}

/** Lets the program make everything again, without our anchors. Links of others stay, even if they lead nowhere. */
async function rebuild(journal: TrustJournal, family: LinuxFamily, programs: Programs): Promise<void> {
  const { generated, bundle } = family;
  const isOurs = (kind: string): boolean =>
    kind.startsWith('link ') && basename(kind.slice('link '.length)).startsWith(addedPrefix(journal));
  const links = [...readFolder(generated)].filter(([, kind]) => isOurs(kind));
  await removeAll([...links.map(([path]) => join(generated, path)), unfinishedBundle(bundle)], programs);
  for (const command of family.rebuild) await updateStore(command, programs);
}

async function carryOut(
  { added, replaced }: Restoration,
  journal: TrustJournal,
  { generated }: LinuxFamily,
  programs: Programs,
): Promise<void> {
  const purpose = `bring back what was in ${generated}`;
  for (const path of replaced) {
    const [source, target] = [join(journal.folder, COPY, path), join(generated, path)];
    if (lstatSync(source).isDirectory()) continue;
    const part = `${target}.${addedPrefix(journal)}part`;
    await runOrFail(programs, purpose, ['cp', '-d', '--preserve=mode', '--', source, part], { asRoot: true });
    await runOrFail(programs, purpose, ['mv', '-f', '-T', '--', part, target], { asRoot: true });
  }
  await removeAll(
    added.map((path) => join(generated, path)),
    programs,
  );
}

/** The anchors that the run added, and what an undoing that was killed left half-way. */
function anchorsOf({ anchors, generated }: LinuxFamily, journal: TrustJournal): string[] {
  const prefix = addedPrefix(journal);
  return [
    ...readdirSync(anchors)
      .filter((name) => name.startsWith(prefix))
      .map((name) => join(anchors, name)),
    ...[...readFolder(generated).keys()]
      .filter((name) => name.endsWith(`.${prefix}part`))
      .map((name) => join(generated, name)),
  ];
}

async function removeAll(paths: readonly string[], programs: Programs): Promise<void> {
  if (paths.length === 0) return;
  const command = ['rm', '-f', '-d', '--', ...paths];
  await runOrFail(programs, 'remove what was added', command, { asRoot: true });
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
    const name = `${addedPrefix(journal)}${index + 1}${ending}`;
    const source = join(journal.folder, name);
    writeFileSync(source, needsTrustObject ? trustObject(certificate) : certificate.pem);
    // Everybody has to be able to read it, whatever this process's umask says.
    const command = ['install', '-m', '644', '-T', '--', source, join(anchors, name)];
    await runOrFail(programs, `add a certificate to ${anchors}`, command, { asRoot: true });
  }
}

/** p11-kit reads it, and takes no plain certificate for an anchor that says CA:FALSE. */
function trustObject({ pem }: Certificate): string {
  return `[p11-kit-object-v1]\nclass: certificate\ncertificate-type: x-509\ncertificate-category: authority\ntrusted: true\n${pem}`;
}

async function updateStore(command: readonly string[], programs: Programs): Promise<void> {
  await runOrFail(programs, 'update the certificates of this system', command, { asRoot: true });
}

/** Some versions of the programs end well and do nothing. */
function rejectIfMissing(certificates: readonly Certificate[], { bundle, program }: LinuxFamily): void {
  const there = bodiesIn(bundle);
  if (certificates.every(({ pem }) => there.has(bodyOf(pem)))) return;
  throw new Failure('not-written', `${program} ended well, and yet the certificate is not in ${bundle}.`);
}
