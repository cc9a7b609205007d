/** The values that the runner hides, and what it makes of a text. */
export interface Masks {
  /** As they were registered, in order, without repetitions. */
  readonly values: readonly string[];
  /** Hides a value, each of its lines, and its usual encodings from now on. False for a blank value. */
  add(value: string): boolean;
  mask(text: string): string;
}

function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

/**
 * The forms in which a secret may turn up.
 *
 * https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
function formsOf(value: string): string[] {
  const xml = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
  return [
    value,
    base64From(value, 0),
    base64From(value, 1),
    base64From(value, 2),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replaceAll("'", "''"),
    xml,
  ];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf(text: string, form: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
    spans.push({ start, end: start + form.length });
  }
  return spans;
}

/** Replaces each run of touching or overlapping spans by one `***`, as the runner does. */
function replaceSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  let open = false;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (!open || start > position) result += `${text.slice(position, start)}***`;
    position = Math.max(position, end);
    open = true;
  }
  return result + text.slice(position);
}

/** Masks that hide these values from the start. */
export function createMasks(secrets: readonly string[]): Masks {
  const values = new Set<string>();
  const forms = new Set<string>();
  const add = (value: string): boolean => {
    if (value.trim() === '') return false;
    values.add(value);
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part === '') continue;
      for (const form of formsOf(part)) forms.add(form);
    }
    return true;
  };
  for (const secret of secrets) add(secret);
  return {
    get values() {
      return [...values];
    },
    add,
    mask: (text) =>
      replaceSpans(
        text,
        [...forms].flatMap((form) => spansOf(text, form)),
      ),
  };
}
