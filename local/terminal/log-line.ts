import type { RenderedLine } from '../runner/log.ts';
import type { Paint } from './paint.ts';

const PREFIXES = { notice: 'Notice: ', warning: 'Warning: ', error: 'Error: ' } as const;

function body({ kind, text }: RenderedLine, paint: Paint): string {
  switch (kind) {
    case 'text':
      return text;
    case 'group':
      return paint('strong', `▾ ${text}`);
    case 'debug':
      return paint('faint', `##[debug]${text}`);
    case 'notice':
    case 'warning':
    case 'error':
      return paint(kind, `${PREFIXES[kind]}${text}`);
  }
}

/** A line of the log as GitHub's page shows it: groups indented, annotations in colour. */
export function logLine(line: RenderedLine, paint: Paint): string {
  const margin = line.grouped ? '    ' : '  ';
  return `${margin}${body(line, paint).replaceAll('\n', `\n${margin}`)}`;
}
