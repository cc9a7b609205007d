// A run that may not remove a set: prints the failure.
import { removeSetFolder } from '../../../../../src/adapters/files/directory/set-folder-removal.ts';
import { failureOf } from '../../../../contract/outcome.ts';

const [place = ''] = process.argv.slice(2).map((value) => JSON.parse(value) as string);
const { code, message } = await failureOf(removeSetFolder(place));
process.stdout.write(JSON.stringify({ code, message }));
