// Shows what certkeep/trust does to every program that it is for: before it, between it and the end of the job, and after that. On a
// private machine, so that this one stays as it is.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../local/runner/run-action.ts';
import { startServices, type Services } from '../local/services/services.ts';
import { projectFolder } from './project.ts';
import {
  becomePrivateMachine,
  isOnPrivateMachine,
  runOnPrivateMachine,
  whyNoPrivateMachine,
} from './trust/private-machine.ts';
import { findTlsClients, type TlsClient } from './trust/tls-clients.ts';
import { makeAuthority, signFor, startServer, type PairFiles, type TlsServer } from './trust/tls-servers.ts';

const TEN_MINUTES = 600_000;

/** The servers, and in which of the three moments clients accept each. */
const EXPECTED = {
  'the kept certificate': [false, true, false],
  'one of an authority that the machine trusts': [true, true, true],
  'one that the kept certificate has signed': [false, false, false],
} as const;
type ServerName = keyof typeof EXPECTED;
const MOMENTS = ['before', 'trusted', 'after post'] as const;

type Environment = Readonly<Record<string, string>>;

process.exitCode = isOnPrivateMachine() ? await show() : await main();

async function main(): Promise<number> {
  const why = await whyNoPrivateMachine();
  if (why !== null) {
    console.log(`skipped: ${why}`);
    return 0;
  }
  const { exitCode } = await runOnPrivateMachine([import.meta.filename], {
    timeoutMs: TEN_MINUTES,
    onOutput: (text) => process.stdout.write(text),
  });
  return exitCode;
}

async function show(): Promise<number> {
  const folder = becomePrivateMachine();
  const { clients, missing } = await findTlsClients(join(folder, 'clients'));
  await using services = await startServices({ stateFolder: join(folder, 'services') });
  const workspace = join(folder, 'workspace');
  const kept = await keepCertificate(services, workspace);
  const authority = makeAuthority(join(folder, 'authority'));
  const servers: Record<ServerName, TlsServer> = {
    'the kept certificate': await startServer(kept),
    'one of an authority that the machine trusts': await startServer(
      signFor(join(folder, 'other'), authority),
    ),
    'one that the kept certificate has signed': await startServer(signFor(join(folder, 'forged'), kept)),
  };
  const home = join(folder, 'runner', 'home');
  const given = trustAuthority(authority, home);
  const machine: Environment = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', ...given };
  const seen: Record<string, boolean[]> = {};
  const look = async (env: Environment): Promise<void> => {
    for (const client of clients)
      for (const name of Object.keys(EXPECTED) as ServerName[])
        (seen[`${client.name}\t${name}`] ??= []).push(
          await client.reaches(servers[name].url, { ...machine, ...env }),
        );
  };
  await look({});
  const result = await runAction({
    actionFolder: join(projectFolder, 'trust'),
    services,
    workspace,
    runnerFolder: join(folder, 'runner'),
    inputs: {},
    env: { ...given, RUNNER_ENVIRONMENT: 'github-hosted' },
    beforePost: ({ env }) => look(env),
  });
  console.log(result.log);
  await look(result.env);
  await Promise.all(Object.values(servers).map((server) => server.close()));
  return report(clients, missing, seen) && result.conclusion === 'success' ? 0 : 1;
}

/** The root action keeps it. */
async function keepCertificate(services: Services, workspace: string): Promise<PairFiles> {
  const { conclusion, log } = await runAction({
    actionFolder: projectFolder,
    services,
    workspace,
    inputs: { 'common-name': 'localhost' },
  });
  if (conclusion !== 'success') throw new Error(log);
  return { certificate: join(workspace, 'certificate.pem'), privateKey: join(workspace, 'private_key.pem') };
}

/**
 * Makes every program of the machine trust an authority, as its administrator would: what trusted it before must go on to do so.
 * Returns the variables for programs that do not read the system's store.
 */
function trustAuthority({ certificate }: PairFiles, home: string): Environment {
  copyFileSync(certificate, '/usr/local/share/ca-certificates/another-authority.crt');
  execFileSync('update-ca-certificates', { stdio: 'ignore' });
  const database = `sql:${join(home, '.pki', 'nssdb')}`;
  mkdirSync(join(home, '.pki', 'nssdb'), { recursive: true });
  try {
    execFileSync('certutil', ['-N', '-d', database, '--empty-password'], { stdio: 'ignore' });
    execFileSync('certutil', ['-A', '-d', database, '-n', 'another', '-t', 'C,,', '-i', certificate], {
      stdio: 'ignore',
    });
  } catch {
    console.log('certutil of NSS is not on this machine, so Chromium is not made to trust anything.');
  }
  return { NODE_EXTRA_CA_CERTS: certificate, REQUESTS_CA_BUNDLE: '/etc/ssl/certs/ca-certificates.crt' };
}

/** Prints what each client did; returns whether all did what they should. */
function report(
  clients: readonly TlsClient[],
  missing: readonly string[],
  seen: Readonly<Record<string, readonly boolean[]>>,
): boolean {
  let failed = 0;
  for (const [server, expected] of Object.entries(EXPECTED)) {
    console.log(`\nA server with ${server}`);
    console.log(`  ${''.padEnd(18)} ${MOMENTS.map((moment) => moment.padEnd(12)).join('')}`);
    for (const { name } of clients) {
      const answers = seen[`${name}\t${server}`] ?? [];
      const isRight = expected.every((answer, index) => answers[index] === answer);
      if (!isRight) failed += 1;
      const words = answers.map((isAccepted) => (isAccepted ? 'accepts' : 'refuses').padEnd(12)).join('');
      console.log(
        `  ${name.padEnd(18)} ${words}${isRight ? '' : ` WRONG: ${expected.join(', ')} was expected`}`,
      );
    }
  }
  console.log('');
  if (missing.length > 0) console.log(`Not on this machine, and not asked: ${missing.join(', ')}`);
  console.log(`${clients.length} clients, ${failed} wrong`);
  return failed === 0;
}
