import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { contentOf, memorySetStaging } from '../fakes/memory-set-staging.ts';
import { describeSetStaging } from './set-staging.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeSetStaging('the adapter on files', () => {
  const folder = temporaryFolder();
  return {
    staging: setStaging(join(folder, 'made', 'when', 'needed')),
    put(name, bytes) {
      const location = join(folder, name);
      writeFileSync(location, bytes);
      return location;
    },
    read: (staged, path) => readFileSync(join(staged.root, staged.folder, path)),
  };
});

describeSetStaging('the fake', () => {
  const staging = memorySetStaging();
  return {
    staging,
    put(name, bytes) {
      staging.put(`/${name}`, bytes);
      return `/${name}`;
    },
    read(staged, path) {
      const bytes = contentOf(staged).get(path);
      if (bytes === undefined) throw new Error(`${path} is missing`);
      return Buffer.from(bytes);
    },
  };
});
