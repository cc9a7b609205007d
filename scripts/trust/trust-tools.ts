import { provideSystemPrograms } from '../system-packages.ts';
import type { ProvidedTool } from '../tools.ts';

/** Finds the programs that the tests of `trust` start, or installs them in CI. */
export async function provideTrustTools(): Promise<ProvidedTool> {
  if (process.platform !== 'linux') return { state: 'ready', program: '' };
  return provideSystemPrograms({
    certutil: 'libnss3-tools',
    sudo: 'sudo',
    'update-ca-certificates': 'ca-certificates',
  });
}
