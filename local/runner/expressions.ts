/** The contexts that an expression may name: `github`, `runner`, `env`. */
export type Contexts = Readonly<Record<string, unknown>>;

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function evaluateTerm(term: string, contexts: Contexts): string {
  const literal = /^'((?:[^']|'')*)'$/.exec(term)?.[1];
  if (literal !== undefined) return literal.replaceAll("''", "'");
  if (!/^[a-z_][\w-]*(\.[\w-]+)*$/i.test(term)) {
    throw new Error(`the local runner cannot evaluate \${{ ${term} }}: it knows names, 'text' and ||`);
  }
  const value = term.split('.').reduce<unknown>(property, contexts);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/**
 * `text` with each `${{ … }}` replaced; what a context does not have is empty, as on GitHub.
 *
 * Names, quoted texts and `||` are all that defaults of inputs use. Throws for anything else.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) => {
    const terms = expression.split('||').map((term) => evaluateTerm(term.trim(), contexts));
    return terms.find((value) => value !== '') ?? '';
  });
}
