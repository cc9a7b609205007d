import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child-process.ts';
import { inProject } from './project.ts';
import { provideSystemPrograms } from './system-packages.ts';
import { isContinuousIntegration, type ProvidedTool } from './tools.ts';

/** What the examples start on a runner that has an Android SDK, by the package of Debian that has it. */
const PACKAGES = {
  apksigner: 'apksigner',
  osslsigncode: 'osslsigncode',
  pdfsig: 'poppler-utils',
  pk12util: 'libnss3-tools',
};

/** JetBrains' signer of plugins. Gradle's plugin starts this very archive. */
const ZIP_SIGNER = 'org.jetbrains:marketplace-zip-signer:0.1.43:jar:cli';
const folder = inProject('node_modules', '.cache', 'certkeep', 'zip-signer');
const zipSigner = join(folder, 'marketplace-zip-signer-0.1.43-cli.jar');
const tenMinutes = 600_000;

/** The variables that a runner with these tools has. */
export const SIGNING_ENVIRONMENT: Readonly<Record<string, string>> = {
  ANDROID_HOME: '/usr/lib/android-sdk',
  ZIP_SIGNER: zipSigner,
};

/** Finds the programs that the signing examples start, or installs them in CI. */
export async function provideSigningTools(): Promise<ProvidedTool> {
  const programs = await provideSystemPrograms(PACKAGES);
  return programs.state === 'ready' ? provideZipSigner() : programs;
}

async function provideZipSigner(): Promise<ProvidedTool> {
  if (existsSync(zipSigner)) return { state: 'ready', program: zipSigner };
  const isFailure = isContinuousIntegration();
  if ((await run('mvn', ['--version'])).exitCode !== 0)
    return { state: 'missing', why: `Maven is not installed, and ${ZIP_SIGNER} comes through it`, isFailure };
  const parameters = ['dependency:copy', `-Dartifact=${ZIP_SIGNER}`, `-DoutputDirectory=${folder}`];
  const { output } = await run('mvn', ['--batch-mode', '--quiet', ...parameters], { timeoutMs: tenMinutes });
  return existsSync(zipSigner)
    ? { state: 'ready', program: zipSigner }
    : { state: 'missing', why: `${ZIP_SIGNER} could not be fetched:\n${output}`, isFailure: true };
}
