import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { inProject } from './project.ts';
import { listWorkflows } from './workflows.ts';

/** An example that keeps certificates, and an event that starts it. */
export interface Example {
  readonly file: string;
  readonly event: string;
  /** The first line of its schedule, which is the one that keeps the certificate. */
  readonly cron: string | null;
  /** How many certificates it keeps. */
  readonly count: number;
  /** Whether it stores backups in a draft release too. */
  readonly usesRelease: boolean;
  /** Whether it starts programs that sign. */
  readonly signs: boolean;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>> & {
    readonly schedule?: readonly { readonly cron: string }[];
  };
}

/** The examples that keep certificates and that act can run here, in order. `fleetSize` is the length of the list `fleet.yml`. */
export async function findExamples(fleetSize: number): Promise<readonly Example[]> {
  const found: Example[] = [];
  for (const file of await listWorkflows('examples')) {
    const text = await readFile(inProject('examples', file), 'utf8');
    if (!/^\s*(- )?uses: certkeep\/certkeep@v0$/m.test(text)) continue;
    if (/^\s*runs-on: macos/m.test(text)) {
      console.log(`skipped ${file}: act has no macOS, so it is only linted`);
      continue;
    }
    const { on } = parse(text) as Workflow;
    const cron = on.schedule?.[0]?.cron ?? null;
    found.push({
      file,
      event: cron === null ? (Object.keys(on)[0] ?? 'push') : 'schedule',
      cron,
      count: /^\s*certificates: fleet\.yml$/m.test(text) ? fleetSize : 1,
      usesRelease: /^\s*release-tag: /m.test(text),
      signs: file.startsWith('sign-'),
    });
  }
  return found;
}
