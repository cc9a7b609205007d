import type { Log } from '../../src/ports.ts';

export interface RecordingLog extends Log {
  /** What was said, as `warning: …` and so on. */
  readonly lines: string[];
}

/** A log that tests read. */
export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const record = (kind: string) => (message: string) => {
    lines.push(`${kind}: ${message}`);
  };
  return {
    lines,
    info: record('info'),
    debug: record('debug'),
    notice: record('notice'),
    warning: record('warning'),
    group: async (title, work) => {
      lines.push(`group: ${title}`);
      return work();
    },
  };
}
