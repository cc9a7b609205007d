/** GitHub takes 1 MiB of outputs from a job, and counts two bytes for each UTF-16 unit. Texts beside the lists take little. */
const MAX_UNITS = 500_000;

/** Brackets. */
const EMPTY_UNITS = 2;

/**
 * Returns lists as outputs in JSON, by their names, each cut off behind the last item that has room. A step whose outputs are larger
 * than GitHub takes fails, or loses all of them. Short lists stay whole, and long ones share what is left.
 */
export function listOutputs(lists: Readonly<Record<string, readonly unknown[]>>): Record<string, string> {
  const texts = Object.entries(lists).map(([name, items]) => {
    const parts = items.map((item) => JSON.stringify(item));
    return { name, parts, units: parts.reduce((sum, part) => sum + part.length + 1, EMPTY_UNITS) };
  });
  const shortestFirst = texts.toSorted((some, other) => some.units - other.units);
  const outputs: Record<string, string> = {};
  let left = MAX_UNITS;
  for (const [index, { name, parts }] of shortestFirst.entries()) {
    const text = `[${firstParts(parts, left / (shortestFirst.length - index)).join()}]`;
    left -= text.length;
    outputs[name] = text;
  }
  return outputs;
}

function firstParts(parts: readonly string[], maxUnits: number): readonly string[] {
  let units = EMPTY_UNITS;
  const end = parts.findIndex((part) => (units += part.length + 1) > maxUnits);
  return end === -1 ? parts : parts.slice(0, end);
}
