import type { SubjectAlternativeName } from '../../../domain/certificate/certificate.ts';
import { canonicalAddress } from '../../../domain/certificate/subject-alternative-name.ts';

/**
 * The names of the types that the tool knows in `X509Certificate.subjectAltName`, in their order; others are left out.
 *
 * Node writes `DNS:a.example, IP Address:1.2.3.4`, and puts a value that has a comma, a quote or the like between
 * double quotes, escaped as in JSON. To split at commas alone would let a name like `a, DNS:bank.example` pass for
 * two (CVE-2021-44532). Throws where the text is not of that grammar.
 */
export function parseAlternativeNameText(text: string): SubjectAlternativeName[] {
  const names: SubjectAlternativeName[] = [];
  // Each match begins where the last one ended. A value without quotes has neither a comma nor a quote in it.
  const entry = /([^:",]+):("(?:[^"\\]|\\.)*"|[^",]*)(, |$)/y;
  while (entry.lastIndex < text.length) {
    const [, type = '', value = '', separator = ''] = entry.exec(text) ?? fail();
    const name = nameOf(type, value.startsWith('"') ? parseQuoted(value) : value);
    if (name !== null) names.push(name);
    if (separator !== '' && entry.lastIndex === text.length) fail();
  }
  return names;
}

/** Host names, those of mailboxes too, compare without regard to case (RFC 4343); the domain has them in lower case. */
function nameOf(type: string, value: string): SubjectAlternativeName | null {
  switch (type) {
    case 'DNS':
      return { type: 'DNS', value: value.toLowerCase() };
    case 'IP Address':
      return addressOf(value);
    case 'email':
      return { type: 'email', value: value.replace(/@[^@]*$/, (host) => host.toLowerCase()) };
    case 'URI':
      return { type: 'URI', value };
    default:
      return null;
  }
}

/** `null` for what Node writes where there are not 4 or 16 octets. */
function addressOf(value: string): SubjectAlternativeName | null {
  try {
    return { type: 'IP', value: canonicalAddress(value) };
  } catch {
    return null;
  }
}

function parseQuoted(value: string): string {
  try {
    return String(JSON.parse(value));
  } catch {
    // The parser's own message quotes the text, which nobody has vouched for.
    return fail();
  }
}

function fail(): never {
  throw new Error('the subject alternative names are not in the form that Node writes');
}
