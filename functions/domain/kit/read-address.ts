// Addresses of mail and of machines as people type them.
import { normalise } from './normalise.ts';

// Narrower than RFC 5321 on purpose: what this refuses is never an address at a school (documents.md §5).
const EMAIL =
  /^[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_%+-])?@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;

export const isEmail = (value: string): boolean => value.length <= 254 && EMAIL.test(value);

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}(?:/(?:3[0-2]|[12]?\\d))?$`, 'u');
const IPV6 = /^(?=.*:)(?!.*:::)(?!(?:.*::){2})[0-9a-f:]{2,39}(?:\/(?:12[0-8]|1[01]\d|\d?\d))?$/u;

/** IPv4, IPv6 or CIDR addresses or `dhcp`, as `a, b`; null when one of them is none of these. */
export function addressesOf(text: string): string | null {
  const parts = normalise(text)
    .toLowerCase()
    .split(/[\s,、;]+/u)
    .filter(Boolean);
  return parts.every((part) => part === 'dhcp' || IPV4.test(part) || IPV6.test(part))
    ? parts.join(', ')
    : null;
}
