/** From where a request comes, as coarsely as a limit needs it. */
import { isIPv4, isIPv6 } from 'node:net';

const groups = 8;

/** An IPv6 address as its eight groups of figures. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : groups - before.length - behind.length;
  return [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...behind];
};

/**
 * In: an address as the server saw it. Out: itself for IPv4; the first 56 bits for IPv6, which is what one household or
 * office is given (RFC 6177); `unknown` for anything else.
 */
export const networkOf = (address: string): string => {
  const plain = (address.split('%')[0] ?? '').replace(/^::ffff:(?=\d+\.)/iu, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const [one, two, three, four = '0'] = groupsOf(plain).map((group) => Number.parseInt(group, 16));
  const half = (Number(four) >> 8).toString(16);
  return `${[one, two, three].map((group) => Number(group).toString(16)).join(':')}:${half}00/56`;
};
