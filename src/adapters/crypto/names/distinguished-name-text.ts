import type { Subject } from '../../../domain/certificate/certificate.ts';

/**
 * The fields that the tool knows of `X509Certificate.subject`; an empty common name where there is none.
 *
 * Where a field is repeated the last one counts: names go from the widest to the narrowest. The same values,
 * unescaped, are in `toLegacyObject()`, but that ends the whole process (SIGSEGV, Node 24.21) on a certificate whose
 * public key does not decode.
 */
export function parseSubjectText(text: string | undefined): Subject {
  const fields = new Map(attributesOf(text ?? ''));
  return {
    commonName: fields.get('CN') ?? '',
    ...field('organization', fields.get('O')),
    ...field('organizationalUnit', fields.get('OU')),
    ...field('country', fields.get('C')),
    ...field('state', fields.get('ST')),
    ...field('locality', fields.get('L')),
  };
}

/** In one line, for people. Escapes stay, so that no value can look like two fields, or make a line of its own. */
export function formatNameText(text: string | undefined): string {
  return (text ?? '').split('\n').join(', ');
}

/**
 * Types and values in their order. Node writes one set of attributes a line, joined by ` + ` where there are several,
 * and escapes every plus and line end inside of a value (OpenSSL's `ASN1_STRFLGS_ESC_2253` and `_CTRL`).
 */
function attributesOf(text: string): (readonly [string, string])[] {
  return text.split(/\n| \+ /).map((attribute) => {
    const separator = attribute.indexOf('=');
    return [attribute.slice(0, separator), unescape(attribute.slice(separator + 1))] as const;
  });
}

/** `\,` is a comma, and `\0A` a line end. RFC 2253, section 2.4. */
function unescape(value: string): string {
  return value.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped: string) =>
    escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped,
  );
}

function field(name: keyof Subject, value: string | undefined): Partial<Subject> {
  return value === undefined ? {} : { [name]: value };
}
