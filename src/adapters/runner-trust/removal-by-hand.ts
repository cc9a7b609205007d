import { addedPrefix } from './job-files.ts';
import { findLinuxFamily, type LinuxFamily } from './system/linux-family.ts';

/** Returns what a person has to do on this machine to end the trust of the run with this journal, to be read after "To end that, ". */
export function removalByHand(
  journalId: string,
  platform: NodeJS.Platform = process.platform,
  family: Pick<LinuxFamily, 'anchors' | 'ending' | 'program'> | null = findLinuxFamily(),
): string {
  const name = `${addedPrefix({ id: journalId })}*`;
  if (platform === 'darwin') return 'remove the certificates from /Library/Keychains/System.keychain';
  if (platform === 'win32') return "remove the certificates from the machine's root store (certlm.msc)";
  const ofNss = `remove ${name} from the databases of NSS with certutil -D`;
  if (family === null) return ofNss;
  return `delete ${family.anchors}/${name}${family.ending}, run sudo ${family.program}, and ${ofNss}`;
}
