// Started by trust.test.ts on a private machine: plays scenes of `trust`, and prints what came of each as JSON. None leaves the
// machine otherwise than it was, or the scene says how.
import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { runAction } from '../../local/runner/run-action.ts';
import type { RunOptions, RunResult } from '../../local/runner/run-options.ts';
import { startServices, type Services } from '../../local/services/services.ts';
import { run } from '../../scripts/child-process.ts';
import { differencesOf, machineState, type MachineState } from '../../scripts/trust/machine-state.ts';
import { becomePrivateMachine } from '../../scripts/trust/private-machine.ts';
import { makeAuthority } from '../../scripts/trust/tls-servers.ts';
import type { SceneName, SceneResult } from './trust-scenes.ts';

const project = join(import.meta.dirname, '..', '..');
const ANCHORS = '/usr/local/share/ca-certificates';
const BUNDLE = '/etc/ssl/certs/ca-certificates.crt';
const HOSTED = { RUNNER_ENVIRONMENT: 'github-hosted' };
const SELF_HOSTED = { RUNNER_ENVIRONMENT: 'self-hosted' };

const folder = becomePrivateMachine();
const runnerFolder = join(folder, 'runner');
const home = join(runnerFolder, 'home');
/** Not below HOME, which a workflow may set. */
const journals = join(userInfo().homedir, '.certkeep');
const workspace = join(folder, 'workspace');
const services: Services = await startServices({ stateFolder: join(folder, 'services') });
mkdirSync(home, { recursive: true });
mkdirSync(join(journals, 'trust'), { recursive: true, mode: 0o700 });

/** What the action may change. */
function machine(): MachineState {
  return machineState(['/etc', '/usr/local/share', home, journals]);
}

function differences(some: MachineState, other: MachineState): string[] {
  return differencesOf(some, other).map((path) => path.replace(home, '~'));
}

async function trust(options: Partial<RunOptions> = {}): Promise<RunResult> {
  const { env = {}, inputs = {}, ...more } = options;
  return runAction({
    actionFolder: join(project, 'trust'),
    services,
    workspace,
    runnerFolder,
    inputs,
    env: { ...HOSTED, ...env },
    ...more,
  });
}

/** Plays a scene; what it says, the run, and how the machine differs afterwards. */
async function play(scene: (notes: Record<string, unknown>) => Promise<RunResult>): Promise<SceneResult> {
  const before = machine();
  const notes: Record<string, unknown> = {};
  const { conclusion, log, outputs, env, annotations, summary } = await scene(notes);
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  return { conclusion, log, outputs, env, errors, summary, notes, changed: differences(before, machine()) };
}

function certutil(...parameters: readonly string[]): string {
  return execFileSync('certutil', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Something else is in its place. */
async function withoutCertutil(work: () => Promise<RunResult>): Promise<RunResult> {
  const program = execFileSync('which', ['certutil'], { encoding: 'utf8' }).trim();
  execFileSync('mount', ['--bind', '/dev/null', program]);
  try {
    return await work();
  } finally {
    execFileSync('umount', [program]);
  }
}

const pem = (name = 'certificate.pem'): string => readFileSync(join(workspace, name), 'utf8');

/** The test user is `nobody`, who may become root with sudo as far as the rule says. */
async function playAsUser(rule: string, notes: Record<string, unknown>): Promise<RunResult> {
  writeFileSync('/etc/sudoers.d/certkeep-test', `nobody ALL=(ALL) ${rule}\n`, { mode: 0o440 });
  const own = mkdtempSync(join(folder, 'own-'));
  const list = join(own, 'result.json');
  chownSync(own, 65534, 65534);
  const user = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const script = join(import.meta.dirname, 'trust-as-user.ts');
  const outcome = await run('setpriv', [...user, process.execPath, script, own, list]);
  rmSync('/etc/sudoers.d/certkeep-test');
  if (outcome.exitCode !== 0) throw new Error(outcome.output);
  const result = JSON.parse(readFileSync(list, 'utf8')) as RunResult & { readonly isTrusted: boolean };
  notes['isTrusted'] = result.isTrusted;
  return result;
}

const scenes: Record<SceneName, (notes: Record<string, unknown>) => Promise<RunResult>> = {
  plain: (notes) => {
    const before = machine();
    return trust({
      beforePost: ({ env, outputs }) => {
        notes['changed'] = differences(before, machine());
        notes['isInBundle'] = readFileSync(BUNDLE, 'utf8').includes(pem());
        notes['outputBundle'] = readFileSync(outputs['bundle'] ?? '', 'utf8').split(pem()).length - 1;
        notes['extra'] = readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8') === pem();
        notes['env'] = env;
        return Promise.resolve();
      },
    });
  },
  variables: (notes) =>
    trust({
      inputs: { stores: 'environment' },
      env: {
        CURL_CA_BUNDLE: join(workspace, 'authority', 'authority.pem'),
        NODE_EXTRA_CA_CERTS: join(workspace, 'authority', 'mixed.pem'),
        SSL_CERT_FILE: '/nowhere/at/all.pem',
      },
      beforePost: ({ env, outputs }) => {
        const bundle = readFileSync(outputs['bundle'] ?? '', 'utf8');
        const extra = readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8');
        const other = pem('authority/authority.pem').trim();
        notes['bundleHas'] = [other, pem(), readFileSync(BUNDLE, 'utf8').slice(0, 1000)].map((text) =>
          bundle.includes(text),
        );
        notes['extraHas'] = [other, pem()].map((text) => extra.includes(text));
        notes['hasKey'] = extra.includes('PRIVATE KEY');
        return Promise.resolve();
      },
    }),
  twice: (notes) =>
    trust({
      inputs: { stores: 'system,nss,environment' },
      beforePost: async ({ env }) => {
        const inner = await trust({
          inputs: { stores: 'system,nss,environment' },
          env,
          runId: 77,
          beforePost: () => Promise.resolve(),
        });
        notes['inner'] = inner.conclusion;
        notes['isStillTrusted'] = readFileSync(BUNDLE, 'utf8').includes(pem());
        notes['innerRestores'] = inner.env['SSL_CERT_FILE'] === env['SSL_CERT_FILE'];
      },
      runId: 77,
    }),
  authority: () => trust({ inputs: { 'cert-path': 'authority/authority.pem' } }),
  'authority-allowed': (notes) =>
    trust({
      inputs: { 'cert-path': 'authority/*.pem\n!authority/authority-key.pem', 'allow-ca': 'true' },
      beforePost: () => {
        notes['database'] = certutil('-L', '-d', `sql:${join(home, '.pki/nssdb')}`);
        return Promise.resolve();
      },
    }),
  'missing-file': () => trust({ inputs: { 'cert-path': 'nothing.pem' } }),
  'missing-store': () => withoutCertutil(() => trust({ inputs: { stores: 'system,nss' } })),
  'skipped-store': () => withoutCertutil(() => trust({ env: { JAVA_HOME: '' } })),
  'self-hosted': () => trust({ env: SELF_HOSTED }),
  'self-hosted-variables': () => trust({ env: SELF_HOSTED, inputs: { stores: 'environment' } }),
  'self-hosted-allowed': (notes) =>
    trust({
      env: SELF_HOSTED,
      inputs: { 'self-hosted': 'true', stores: 'system,nss' },
      beforePost: () => {
        notes['journals'] = readdirSync(join(journals, 'trust')).length;
        return Promise.resolve();
      },
    }),
  'lost-journal': (notes) => {
    const options = { env: SELF_HOSTED, inputs: { 'self-hosted': 'true', stores: 'environment' } };
    return trust({
      ...options,
      beforePost: () => {
        const folder = join(journals, 'trust');
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        notes['names'] = readdirSync(folder);
        return Promise.resolve();
      },
    });
  },
  umask: async (notes) => {
    const umask = process.umask(0o077);
    try {
      return await trust({
        inputs: { stores: 'system,environment' },
        beforePost: ({ outputs }) => {
          const anchors = readdirSync(ANCHORS).filter((name) => name.startsWith('certkeep'));
          const bundle = outputs['bundle'] ?? '';
          const paths = [...anchors.map((name) => join(ANCHORS, name)), BUNDLE, bundle, dirname(bundle)];
          notes['modes'] = paths.map((path) => (statSync(path).mode & 0o777).toString(8));
          return Promise.resolve();
        },
      });
    } finally {
      process.umask(umask);
    }
  },
  // A Java that is installed meanwhile imports what the system trusts, as Debian's hook does.
  'java-installed': (notes) => {
    const roots = '/etc/ssl/certs/java/cacerts';
    const keytool = (...parameters: readonly string[]): string =>
      execFileSync('keytool', [...parameters, '-keystore', roots, '-storepass', 'changeit'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    return trust({
      inputs: { stores: 'system' },
      beforePost: () => {
        const [name = ''] = readdirSync(ANCHORS).filter((each) => each.startsWith('certkeep'));
        const alias = `debian:${name.replace('.crt', '.pem')}`;
        keytool('-importcert', '-noprompt', '-alias', alias, '-file', join(ANCHORS, name));
        notes['had'] = keytool('-list').includes(alias);
        return Promise.resolve();
      },
    }).then((result) => {
      notes['has'] = keytool('-list').includes('certkeep');
      return result;
    });
  },
  // Two runners of one machine: the first job ends while the second one goes on.
  'two-jobs': async (notes) => {
    const options = {
      env: { ...SELF_HOSTED, RUNNER_NAME: 'second' },
      inputs: { 'self-hosted': 'true', stores: 'system,nss' },
    };
    const second = Promise.withResolvers<undefined>();
    const first = Promise.withResolvers<undefined>();
    const others = trust({
      ...options,
      env: SELF_HOSTED,
      beforePost: () => {
        first.resolve(undefined);
        return second.promise;
      },
    });
    await first.promise;
    return trust({
      ...options,
      runnerFolder: join(folder, 'second-runner'),
      env: { ...options.env, HOME: home },
      beforePost: async () => {
        second.resolve(undefined);
        notes['first'] = (await others).conclusion;
        notes['isStillTrusted'] = readFileSync(BUNDLE, 'utf8').includes(pem());
        notes['links'] = readdirSync('/etc/ssl/certs').filter((name) => name.startsWith('certkeep')).length;
      },
    }).then((result) => {
      notes['isTrustedAfterwards'] =
        readFileSync(BUNDLE, 'utf8').includes(pem()) || existsSync(join(home, '.pki'));
      return result;
    });
  },
  'as-user': (notes) => playAsUser('NOPASSWD: ALL', notes),
  'as-limited-user': (notes) => playAsUser('NOPASSWD: /usr/bin/true', notes),
  'left-behind': async (notes) => {
    const stop = new Error('the machine is switched off');
    const options = { env: SELF_HOSTED, inputs: { 'self-hosted': 'true', stores: 'system,nss' } };
    await trust({ ...options, beforePost: () => Promise.reject(stop) }).catch((error: unknown) => {
      if (error !== stop) throw error;
    });
    notes['isLeft'] = readFileSync(BUNDLE, 'utf8').includes(pem());
    return trust({ ...options, inputs: { ...options.inputs, stores: 'environment' } });
  },
  // The program that makes the system's store fails, until the last run. The copies are gone, so it is needed.
  stuck: async (notes) => {
    const options = { env: SELF_HOSTED, inputs: { 'self-hosted': 'true', stores: 'system,environment' } };
    const program = '/usr/sbin/update-ca-certificates';
    let own = '';
    const first = await trust({
      ...options,
      beforePost: () => {
        const id = readdirSync(join(journals, 'trust')).find((name) => !name.includes('.')) ?? '';
        own = join(journals, 'trust', id);
        rmSync(join(own, 'system-before'), { recursive: true });
        execFileSync('mount', ['--bind', '/bin/false', program]);
        return Promise.resolve();
      },
    });
    notes['first'] = first.conclusion;
    notes['bundle'] = first.env['SSL_CERT_FILE'];
    const later = { ...options, inputs: { ...options.inputs, stores: 'environment' } };
    const second = await trust({ ...later, runId: 78 });
    notes['second'] = second.conclusion;
    notes['names'] = second.log.includes(`delete ${own} and ${own}.json.`);
    notes['saysSo'] = second.log.includes('This machine may still trust certificates of earlier runs.');
    execFileSync('umount', [program]);
    return trust({ ...later, runId: 79 });
  },
  // An administrator's own link, and another anchor that comes meanwhile.
  'user-links': (notes) =>
    trust({
      inputs: { stores: 'system' },
      beforePost: () => {
        writeFileSync(join(ANCHORS, 'others.crt'), pem('authority/authority.pem'));
        symlinkSync(join(ANCHORS, 'others.crt'), '/etc/ssl/certs/by-hand.pem');
        return Promise.resolve();
      },
    }).then((result) => {
      notes['link'] = readlinkSync('/etc/ssl/certs/by-hand.pem');
      notes['hasOthers'] = readFileSync(BUNDLE, 'utf8').includes(pem('authority/authority.pem'));
      for (const path of [join(ANCHORS, 'others.crt'), '/etc/ssl/certs/by-hand.pem']) rmSync(path);
      execFileSync('update-ca-certificates', ['--fresh', '--hooksdir', '/nonexistent'], { stdio: 'ignore' });
      return result;
    }),
  others: (notes) =>
    trust({
      inputs: { stores: 'system,nss' },
      beforePost: () => {
        // Somebody else's authorities come meanwhile, and stay.
        writeFileSync(join(ANCHORS, 'others.crt'), pem('authority/authority.pem'));
        execFileSync('update-ca-certificates', { stdio: 'ignore' });
        const database = `sql:${join(home, '.pki/nssdb')}`;
        certutil(
          '-A',
          '-d',
          database,
          '-n',
          'others',
          '-t',
          'C,,',
          '-i',
          join(workspace, 'authority/authority.pem'),
        );
        return Promise.resolve();
      },
    }).then((result) => {
      const bundle = readFileSync(BUNDLE, 'utf8');
      notes['bundleHas'] = [pem('authority/authority.pem'), pem()].map((text) => bundle.includes(text));
      notes['anchors'] = readdirSync(ANCHORS).filter(
        (name) => name.startsWith('certkeep') || name === 'others.crt',
      );
      notes['links'] = readdirSync('/etc/ssl/certs').filter(
        (name) => !existsSync(join('/etc/ssl/certs', name)),
      );
      notes['database'] = certutil('-L', '-d', `sql:${join(home, '.pki/nssdb')}`);
      return result;
    }),
};

const kept = await runAction({
  actionFolder: project,
  services,
  workspace,
  runnerFolder,
  inputs: { 'common-name': 'localhost' },
});
if (kept.conclusion !== 'success') throw new Error(kept.log);
const authority = makeAuthority(join(workspace, 'authority'));
writeFileSync(
  join(workspace, 'authority', 'mixed.pem'),
  readFileSync(authority.privateKey, 'utf8') + readFileSync(authority.certificate, 'utf8'),
);

const results: Partial<Record<SceneName, SceneResult>> = {};
for (const [name, scene] of Object.entries(scenes) as [SceneName, (typeof scenes)[SceneName]][])
  results[name] = await play(scene);
await services.close();
writeFileSync(process.argv[2] ?? '', JSON.stringify(results));
