import { USAGES, type Usage } from '../../../domain/certificate/certificate.ts';

/** The key purpose of a usage. RFC 5280, section 4.2.1.12. */
export function objectIdentifierOf(usage: Usage): string {
  switch (usage) {
    case 'server-auth':
      return '1.3.6.1.5.5.7.3.1';
    case 'client-auth':
      return '1.3.6.1.5.5.7.3.2';
    case 'code-signing':
      return '1.3.6.1.5.5.7.3.3';
    case 'email-protection':
      return '1.3.6.1.5.5.7.3.4';
  }
}

/** The usage of a key purpose; `other` where the tool has no word for it. */
export function usageOf(objectIdentifier: string): Usage | 'other' {
  return USAGES.find((usage) => objectIdentifierOf(usage) === objectIdentifier) ?? 'other';
}
