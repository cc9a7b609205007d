import type { Log } from '../../src/ports/run.ts';

export interface RecordingLog extends Log {
  /** What was said, as `warning: …` and so on. */
  readonly lines: string[];
  /** The messages of one kind. */
  of(kind: 'info' | 'debug' | 'notice' | 'warning'): readonly string[];
}

/** A log that tests read. */
export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const record = (kind: string) => (message: string) => {
    lines.push(`${kind}: ${message}`);
  };
  return {
    lines,
    of: (kind) =>
      lines.filter((line) => line.startsWith(`${kind}: `)).map((line) => line.slice(kind.length + 2)),
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
