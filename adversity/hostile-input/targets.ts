import { cryptoTargets } from './crypto-targets.ts';
import { fileTargets } from './file-targets.ts';
import { INPUT_TARGETS } from './input-targets.ts';
import { makeSamples } from './samples.ts';
import { serviceTargets } from './service-targets.ts';
import { setTargets } from './set-targets.ts';
import type { Target } from './target.ts';
import { TEXT_TARGETS } from './text-targets.ts';

/** Every reader of what an outsider could have written, and folders of theirs that are removed when they are done. */
export async function makeTargets(): Promise<{
  readonly targets: readonly Target[];
  readonly remove: () => void;
}> {
  const samples = await makeSamples();
  const ofSets = setTargets(samples);
  const ofServices = serviceTargets();
  const ofFiles = fileTargets();
  return {
    targets: [
      ...TEXT_TARGETS,
      ...INPUT_TARGETS,
      ...cryptoTargets(samples),
      ...ofSets.targets,
      ...ofServices.targets,
      ...ofFiles.targets,
    ],
    remove() {
      ofSets.remove();
      ofServices.remove();
      ofFiles.remove();
    },
  };
}
