import * as core from '@actions/core';
import { Secret } from '../../domain/secret.ts';
import type { Log } from '../../ports/run.ts';
import { annotationText, logLine } from './log-text.ts';

/** Hides texts in every log from now on. */
export function mask(...secrets: readonly (Secret | string | null | undefined)[]): void {
  const texts = secrets.map((secret) => (secret instanceof Secret ? secret.reveal() : (secret ?? '')));
  writingAtOnce(() => {
    for (const text of texts) if (text !== '') core.setSecret(text);
  });
}

/**
 * What is printed until the running code comes to a pause leaves in one write, in its order: a pipe takes as long for one
 * line as for thousands. Each line of a key is masked by one, and each certificate of a list has one.
 */
function writingAtOnce(print: () => void): void {
  process.stdout.cork();
  print();
  process.nextTick(() => {
    process.stdout.uncork();
  });
}

/**
 * The toolkit escapes what it sends as a command. What it prints as a line is ours to keep from being one. A warning that holds for many
 * certificates is given once; `warnings` gets each.
 */
export function toolkitLog(warnings: Set<string>): Log {
  return {
    info: (message) => {
      writingAtOnce(() => {
        core.info(logLine(message));
      });
    },
    debug: (message) => {
      core.debug(annotationText(message));
    },
    notice: (message) => {
      core.notice(annotationText(message));
    },
    warning: (message) => {
      if (!warnings.has(message)) core.warning(annotationText(message));
      warnings.add(message);
    },
    group: (title, work) => core.group(logLine(title), work),
  };
}
