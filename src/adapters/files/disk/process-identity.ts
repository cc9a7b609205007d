import { hash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from './regular-file.ts';

/** Of a machine, its boot, its space of process numbers, and a process in it with the time of its start. */
const IDENTITY = /^([0-9a-f]{12})\.([0-9a-f]{12})\.([0-9a-f]{12})\.(\d{1,10})\.(\d{1,20})$/;
/** Counted from the end of the name, which may hold anything. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const START_TIME = 19;

/** Returns a text of letters, digits and `.` that no other process has, also not on another machine; `''` for the first process of a container. */
export function identifyProcess(pid: number): string {
  return pid > 1 ? [...placeOfThisProcess(), pid, startOf(pid)].join('.') : '';
}

/** Whether the process of an identity has certainly ended. */
export function hasEnded(identity: string): boolean {
  return stateOf(identity) === 'ended';
}

/** Whether the process of an identity is certainly of another machine. */
export function isElsewhere(identity: string): boolean {
  const machine = IDENTITY.exec(identity)?.[1];
  return machine !== undefined && machine !== placeOfThisProcess()[0];
}

/** `unknown` is a process on another machine or in another container, which may share a folder with this one. */
export function stateOf(identity: string): 'running' | 'ended' | 'unknown' {
  const [, machine, boot, space, pid = '', start] = IDENTITY.exec(identity) ?? [];
  const [thisMachine, thisBoot, thisSpace] = placeOfThisProcess();
  if (machine !== thisMachine) return 'unknown';
  if (boot !== thisBoot) return 'ended';
  if (space !== thisSpace) return 'unknown';
  return isRunning(Number(pid)) && startOf(Number(pid)) === start ? 'running' : 'ended';
}

/** Other systems than Linux have no such files, and tell a machine by its name. */
function placeOfThisProcess(): readonly [machine: string, boot: string, space: string] {
  return [
    shortHash(`${hostname()} ${readIfThere('/etc/machine-id')}`),
    shortHash(readIfThere('/proc/sys/kernel/random/boot_id')),
    shortHash(ifThere(() => readlinkSync('/proc/self/ns/pid'))),
  ];
}

/** In ticks since the boot; 0 if it cannot be told. A later process may get the same number. */
function startOf(pid: number): string {
  const status = readIfThere(`/proc/${pid}/stat`);
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME] ?? '0';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return hasCode(error, 'EPERM');
  }
}

function readIfThere(path: string): string {
  return ifThere(() => readFileSync(path, 'utf8'));
}

function ifThere(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 12);
}
