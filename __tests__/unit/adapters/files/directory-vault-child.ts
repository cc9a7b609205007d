// One run of several that store at the same time, or as another user: stores a set in a directory, and prints its
// place; or lists the directory, and prints the code of the failure.
import { directoryVault } from '../../../../src/adapters/files/directory-vault.ts';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { nameOf, stageSample } from '../../../contract/sample-set.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';

const [operation, directory = '', staging = '', text = ''] = process.argv
  .slice(2)
  .map((value) => JSON.parse(value) as string);
const vault = directoryVault(directory);
if (operation === 'store') {
  const staged = await stageSample(setStaging(staging), nameOf(), text);
  await staged.add('read-only.txt', 'x', 0o444);
  const stored = await vault.store(staged, nameOf());
  process.stdout.write(JSON.stringify(stored?.place));
} else {
  const { code, message } = await failureOf(collect(vault.list(nameOf().base)));
  process.stdout.write(JSON.stringify({ code, message }));
}
