/** So many names tell what is meant; a message of hundreds would bury what to do. */
const MAX_NAMED = 5;

/** The first few of the names, and how many more there are. */
export function summarize(names: readonly string[], separator = ', '): string {
  const named = names.slice(0, MAX_NAMED).join(separator);
  return names.length <= MAX_NAMED ? named : `${named}${separator}and ${names.length - MAX_NAMED} more`;
}
