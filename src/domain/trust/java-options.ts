/** What a Java program is told of its trust store. */
export interface JavaTrustStore {
  readonly path: string;
  readonly password: string;
}

const PATH = '-Djavax.net.ssl.trustStore=';
const PASSWORD = '-Djavax.net.ssl.trustStorePassword=';
const TYPE = '-Djavax.net.ssl.trustStoreType=';

/**
 * Returns the trust store that the value of `JAVA_TOOL_OPTIONS` names, or `null` if it names none. As for Java the last of an
 * option counts; its password is empty if none is given.
 */
export function trustStoreIn(options: string): JavaTrustStore | null {
  const words = splitOptions(options);
  const path = lastOf(words, PATH);
  return path === null ? null : { path, password: lastOf(words, PASSWORD) ?? '' };
}

/** Returns the options with this PKCS#12 trust store behind all others, so that it counts. */
export function withTrustStore(options: string, store: JavaTrustStore): string {
  return [...(options.trim() === '' ? [] : [options.trim()]), optionsOf(store)].join(' ');
}

/** Returns the options without what `withTrustStore` put there, whatever has come before or behind it since. */
export function withoutTrustStore(options: string, store: JavaTrustStore): string {
  const parts = options.split(optionsOf(store)).map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
}

function optionsOf({ path, password }: JavaTrustStore): string {
  return [`${PATH}${path}`, `${PASSWORD}${password}`, `${TYPE}PKCS12`].map(quote).join(' ');
}

/** As the JVM does: at white space, and a quote of either kind reaches to its like. There are no escapes. */
function splitOptions(options: string): string[] {
  const words = options.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

function lastOf(words: readonly string[], option: string): string | null {
  return words.findLast((word) => word.startsWith(option))?.slice(option.length) ?? null;
}

function quote(word: string): string {
  if (!/[\s"']/.test(word)) return word;
  return word.includes('"') ? `'${word}'` : `"${word}"`;
}
