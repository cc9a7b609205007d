/** The octets, in hexadecimal, of an address in the long form in which OpenSSL writes it: all eight groups. */
export function octetsOf(address: string): string {
  const isLong = address.includes(':');
  return address
    .split(isLong ? ':' : '.')
    .map((part) =>
      Number.parseInt(part, isLong ? 16 : 10)
        .toString(16)
        .padStart(isLong ? 4 : 2, '0'),
    )
    .join('');
}
