import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** As V8 writes it: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

const OF_LEAF = new Map([
  ['(idle)', 'waits: for the services, the key derivation, `tar`'],
  ['(garbage collector)', 'collects garbage'],
  ['(program)', 'native code outside of any function'],
]);

/** Milliseconds by what they were spent on, most first, from the only CPU profile in a folder. */
export function summarizeProfile(folder: string): readonly (readonly [string, number])[] {
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const spent = new Map<string, number>();
  samples.forEach((id, index) => {
    const what = purposeOf(stackOf(id, byId, parents));
    spent.set(what, (spent.get(what) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  });
  return [...spent].sort(([, some], [, other]) => other - some);
}

/** From the function that ran up to the first. */
function stackOf(
  leaf: number,
  byId: ReadonlyMap<number, ProfileNode>,
  parents: ReadonlyMap<number, number>,
): readonly ProfileNode[] {
  const stack: ProfileNode[] = [];
  for (let node = byId.get(leaf); node !== undefined; node = byId.get(parents.get(node.id) ?? -1))
    stack.push(node);
  return stack;
}

function purposeOf(stack: readonly ProfileNode[]): string {
  const ofLeaf = OF_LEAF.get(stack[0]?.callFrame.functionName ?? '');
  if (ofLeaf !== undefined) return ofLeaf;
  // The bundler names the function of each module by a number; it runs once, when the module is loaded.
  if (stack.some(({ callFrame }) => isOurs(callFrame.url) && /^\d+$/.test(callFrame.functionName)))
    return 'runs what modules do when they are loaded';
  const nearest = stack.find(({ callFrame: { url } }) => isOurs(url) || url.includes('/modules/esm/'));
  if (nearest === undefined) return 'code of Node itself: its start, streams, sockets';
  const { url } = nearest.callFrame;
  return isOurs(url) ? `runs functions of ${basename(url)}` : 'reads and compiles the files of `dist`';
}

function isOurs(url: string): boolean {
  return /\/dist\/[^/]+\.js$/.test(url);
}
