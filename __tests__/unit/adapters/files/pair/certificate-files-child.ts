// Runs one operation of the adapter in a process of its own, which can be killed after any step of it, or run as
// another user. Prints the failure that it ended with, as JSON; `null` where it ended well.
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Failure } from '../../../../../src/domain/failure.ts';
import { Secret } from '../../../../../src/domain/secret.ts';

/** What the process is told, as JSON in its first argument. */
export interface ChildTask {
  readonly paths: {
    readonly certificatePath: string;
    readonly privateKeyPath: string;
    readonly pkcs12Path: string | null;
    readonly workspace: string;
  };
  readonly operation:
    'check' | 'recover' | 'replace' | 'complete' | 'keepBeside' | 'writeBeside' | 'writePkcs12';
  readonly certificate: string;
  readonly privateKey: string;
  /** The number of the step after which the process is killed; from 1. */
  readonly killAfter?: number;
}

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;
let steps = 0;
/** Node loads modules with the same calls. */
let isLoaded = false;

function countStep(): void {
  if (isLoaded) steps += 1;
  if (steps === task.killAfter) process.kill(process.pid, 'SIGKILL');
}

/** The same call, counted when it is done. */
function counted<Parameters extends unknown[], Result>(
  step: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    const result = step(...parameters);
    countStep();
    return result;
  };
}

const { writeFileSync, fsync } = fs;
Object.assign(fs, {
  openSync: counted(fs.openSync),
  fchmodSync: counted(fs.fchmodSync),
  closeSync: counted(fs.closeSync),
  renameSync: counted(fs.renameSync),
  linkSync: counted(fs.linkSync),
  rmSync: counted(fs.rmSync),
  mkdirSync: counted(fs.mkdirSync),
  writeFileSync: counted((file: number, content: string) => {
    // A kill can fall into the middle of it.
    fs.writeSync(file, content.slice(0, content.length / 2));
    countStep();
    writeFileSync(file, content.slice(content.length / 2));
  }),
  fsync: (file: number, done: (error: Error | null) => void) => {
    fsync(file, (error) => {
      countStep();
      done(error);
    });
  },
});
const { open } = promises;
Object.assign(promises, {
  open: async (...parameters: Parameters<typeof open>): Promise<FileHandle> => {
    const file = await open(...parameters);
    countStep();
    const sync = file.sync.bind(file);
    return Object.assign(file, {
      sync: async () => {
        await sync();
        countStep();
      },
    });
  },
});
syncBuiltinESMExports();

const { certificateFiles } = await import('../../../../../src/adapters/files/pair/certificate-files.ts');
const { certificateReader } =
  await import('../../../../../src/adapters/crypto/certificate/certificate-reader.ts');
isLoaded = true;
const files = certificateFiles(task.paths);
const pair = {
  certificate: certificateReader.parseCertificate(task.certificate),
  privateKey: new Secret(task.privateKey),
};

async function run(): Promise<unknown> {
  switch (task.operation) {
    case 'check':
      return files.check();
    case 'recover':
      return files.recover();
    case 'replace':
      return files.replace(pair);
    case 'complete':
      return files.complete(pair);
    case 'keepBeside':
      return files.keepBeside('20261123T021000Z');
    case 'writeBeside':
      return files.writeBeside(pair, '20261123T021000Z');
    case 'writePkcs12':
      return files.writePkcs12(Buffer.from('PKCS#12'), () => true, '20261123T021000Z');
  }
}

try {
  await run();
  process.stdout.write('null');
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
}
