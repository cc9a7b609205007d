// Started by trust-machine.ts as a user who is not root: runs `trust` for a certificate of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../local/runner/run-action.ts';
import { startServices } from '../../local/services/services.ts';

const project = join(import.meta.dirname, '..', '..');
const [, , folder = '', list = ''] = process.argv;
const workspace = join(folder, 'workspace');
const runnerFolder = join(folder, 'runner');
const services = await startServices({ stateFolder: join(folder, 'services') });
const shared = { services, workspace, runnerFolder };

await runAction({ ...shared, actionFolder: project, inputs: { 'common-name': 'localhost' } });
const seen: boolean[] = [];
const result = await runAction({
  ...shared,
  actionFolder: join(project, 'trust'),
  inputs: { stores: 'system,environment' },
  env: { RUNNER_ENVIRONMENT: 'github-hosted' },
  beforePost: () => {
    const pem = readFileSync(join(workspace, 'certificate.pem'), 'utf8');
    seen.push(readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8').includes(pem));
    return Promise.resolve();
  },
});
await services.close();
if (process.getuid?.() === 0) throw new Error('this is root');
writeFileSync(list, JSON.stringify({ ...result, isTrusted: seen.includes(true) }));
