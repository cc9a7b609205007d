import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setStaging } from '../../src/adapters/files/set-staging.ts';
import { memorySetStaging } from '../fakes/memory-set-staging.ts';
import { describeSetStaging, MODIFIED_AT } from './set-staging.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeSetStaging('the adapter on files', () => {
  const folder = temporaryFolder();
  return {
    staging: setStaging(join(folder, 'made', 'when', 'needed')),
    put(path, bytes) {
      const location = join(folder, path);
      writeFileSync(location, bytes);
      return { location, path, sizeBytes: bytes.length, mode: 0o640, modifiedAt: MODIFIED_AT };
    },
  };
});

describeSetStaging('the fake', () => {
  const staging = memorySetStaging();
  return {
    staging,
    put(path, bytes) {
      staging.put(`/${path}`, bytes);
      return { location: `/${path}`, path, sizeBytes: bytes.length, mode: 0o640, modifiedAt: MODIFIED_AT };
    },
  };
});
