// One run of several that store at the same time, or as another user: stores a set in a directory, and prints its
// place; or lists the directory, or reads its newest set, and prints the code of the failure.
import { directoryStore } from '../../../../../src/adapters/files/directory/directory-store.ts';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';
import { nameOf, stageSample } from '../../../../contract/sample-set.ts';

const [operation, directory = '', staging = '', text = ''] = process.argv
  .slice(2)
  .map((value) => JSON.parse(value) as string);
const store = directoryStore(directory);
const { base } = nameOf();
if (operation === 'store') {
  const staged = await stageSample(setStaging(staging), nameOf(), text);
  const stored = await store.store(staged, nameOf());
  process.stdout.write(JSON.stringify(stored?.place));
} else {
  const { code, message } = await failureOf(operation === 'read' ? readNewest() : collect(store.list(base)));
  process.stdout.write(JSON.stringify({ code, message }));
}

async function readNewest(): Promise<void> {
  const [newest] = await collect(store.list(base));
  const reader = newest === undefined ? null : await store.open(newest);
  for (const path of reader?.paths ?? []) await reader?.digest(path);
}
