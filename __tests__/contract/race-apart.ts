// One run of several that race: offers a certificate, and prints the one that it gets.
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { deadlineAfter } from '../../src/adapters/github/deadline.ts';
import { certificateCache } from '../../src/adapters/github/cache/certificate-cache.ts';
import { repositoryReader } from '../../src/adapters/github/run/repository.ts';
import { restClient } from '../../src/adapters/github/rest/rest-client.ts';
import { readRunEnvironment } from '../../src/adapters/github/run/run-environment.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';

const [text = '', key = ''] = process.argv.slice(2);
const ignore = (): void => undefined;
const environment = readRunEnvironment(process.env);
const deadline = deadlineAfter(50_000);
const rest = restClient(environment, 'no token', deadline);
const cache = certificateCache({
  environment,
  rest,
  readRepository: repositoryReader(environment, rest),
  deadline,
  log: {
    info: ignore,
    debug: ignore,
    notice: ignore,
    warning: ignore,
    group: (_, work) => work(),
  },
});
const staging = setStaging(environment.temporaryFolder);
const staged = await stageSample(staging, nameOf(), text);
const raced = await certificateIn(await cache.race(staged, key));
await staged.discard();
process.stdout.write(`\nRACED ${JSON.stringify(raced)}\n`);
