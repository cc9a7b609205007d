import { readFileSync } from 'node:fs';

// The kernel's own peak of this process; where there is no such file, what the system says, a parent's peak included.
const REPORT_PEAK = `
  import { readFileSync, writeFileSync } from 'node:fs';
  process.on('exit', () => {
    let peak = process.resourceUsage().maxRSS;
    try { peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
    writeFileSync(process.env.PEAK_FILE, String(peak));
  });`;

/** Variables that make a Node process write its peak of memory to a file when it ends. */
export function reportPeakTo(file: string): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(REPORT_PEAK)}`,
    PEAK_FILE: file,
  };
}

/** What such a process wrote, in MiB. */
export function readPeak(file: string): number {
  return Number(readFileSync(file, 'utf8')) / 1024;
}
