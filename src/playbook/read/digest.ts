/**
 * A fingerprint of data, 16 hexadecimal digits: FNV-1a over its JSON. It tells two versions of a playbook apart; it is no
 * protection against somebody who wants two to look alike.
 */
export function digestOf(data: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(data))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
