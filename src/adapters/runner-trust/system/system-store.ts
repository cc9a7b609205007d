import type { TrustStore } from '../../../ports/trust.ts';
import { linuxSystemStore } from './linux-system-store.ts';
import { macosSystemStore } from './macos-system-store.ts';
import type { Programs } from '../programs.ts';
import { windowsSystemStore } from './windows-system-store.ts';

/** The store that most programs of a system read. */
export function systemStore(programs: Programs, platform: NodeJS.Platform = process.platform): TrustStore {
  if (platform === 'darwin') return macosSystemStore(programs);
  return platform === 'win32' ? windowsSystemStore(programs) : linuxSystemStore(programs);
}
