import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runAction } from '../../local/runner/run-action.ts';
import type { RunOptions, RunResult } from '../../local/runner/run-options.ts';
import { type Services, type ServicesOptions, startServices } from '../../local/services/services.ts';

/** The folder of the fixture action that does one thing of the official clients. */
export const probeFolder = join(import.meta.dirname, 'fixtures', 'probe');

/** An empty folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-local-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Services that are closed when the test is over. */
export async function testServices(options: Partial<ServicesOptions> = {}): Promise<Services> {
  const services = await startServices({ stateFolder: temporaryFolder(), ...options });
  onTestFinished(() => services.close());
  return services;
}

type ProbeOptions = Partial<RunOptions> & {
  /** Written into the new workspace before the run. */
  readonly files?: Readonly<Record<string, string>>;
};

/** Runs the probe in a workspace of its own. */
export async function probe(
  services: Services,
  inputs: Readonly<Record<string, string>>,
  { files = {}, ...options }: ProbeOptions = {},
): Promise<RunResult> {
  const workspace = options.workspace ?? temporaryFolder();
  mkdirSync(workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  return await runAction({ actionFolder: probeFolder, services, inputs, ...options, workspace });
}

/** The probe's `result` output, parsed. */
export function resultOf(run: RunResult): unknown {
  return JSON.parse(run.outputs['result'] ?? 'null');
}

interface RestOptions {
  readonly redirect?: 'manual' | 'follow';
  readonly method?: string;
  readonly actions?: 'none' | 'read' | 'write';
  readonly contents?: 'none' | 'read' | 'write';
  readonly accept?: string;
  readonly body?: string;
}

/** A REST request with a token of these permissions. */
export async function rest(
  services: Services,
  path: string,
  {
    method = 'GET',
    actions = 'write',
    contents = 'none',
    redirect = 'manual',
    accept = 'application/json',
    body,
  }: RestOptions = {},
): Promise<Response> {
  const { owner, name } = services.repository;
  return await fetch(`${services.apiUrl}/repos/${owner}/${name}${path}`, {
    method,
    redirect,
    headers: { authorization: `Bearer ${services.tokenFor({ actions, contents })}`, accept },
    ...(body !== undefined && { body }),
  });
}
