import { BlockList, isIP } from 'node:net'

/** Whether an address must never be asked. */
export type AddressGuard = { denies: (address: string) => boolean }

/** Link-local addresses, and where clouds answer machines with their own credentials. As of August 2026. */
export const defaultDeny = [
  '169.254.0.0/16', // link-local; AWS, Azure, Google, DigitalOcean metadata
  'fe80::/10', // link-local
  'fd00:ec2::254/128', // AWS metadata over IPv6
  'fd20:ce::254/128', // Google metadata over IPv6
  '100.100.100.200/32', // Alibaba metadata
  '192.0.0.192/32', // Oracle metadata
  '168.63.129.16/32', // Azure's host agent
]

/** Splits `10.0.0.0/8` or a lone address; undefined when it is neither. */
export function parseCidr(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', given, ...rest] = text.trim().split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0 || address.includes('%')) return undefined
  const most = version === 4 ? 32 : 128
  const bits = given === undefined ? most : /^\d{1,3}$/.test(given) ? Number(given) : -1
  return bits < 0 || bits > most ? undefined : { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** @param ranges CIDRs that {@link parseCidr} reads */
export function createAddressGuard(ranges: readonly string[]): AddressGuard {
  const list = new BlockList()
  for (const range of ranges) {
    const cidr = parseCidr(range)
    if (cidr) list.addSubnet(cidr.address, cidr.bits, cidr.family)
  }
  return { denies }

  function denies(address: string): boolean {
    const bare = address.replace(/%.*$/, '') // a zone is not part of the address
    if (isIP(bare) === 4) return list.check(bare, 'ipv4')
    if (isIP(bare) !== 6) return true // not an address: nothing that may be connected to
    const inside = embeddedV4(bare)
    return list.check(bare, 'ipv6') || (inside !== undefined && list.check(inside, 'ipv4'))
  }
}

/** The IPv4 address that an IPv6 one leads to: mapped, NAT64 (64:ff9b::/96) or 6to4 (2002::/16). */
function embeddedV4(address: string): string | undefined {
  const groups = expand(address)
  const pair = isPrefix(groups, [0, 0, 0, 0, 0, 0xffff]) || isPrefix(groups, [0x64, 0xff9b, 0, 0, 0, 0]) ? 6 : 1
  if (pair === 1 && groups[0] !== 0x2002) return undefined
  const [high = 0, low = 0] = groups.slice(pair, pair + 2)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function isPrefix(groups: readonly number[], prefix: readonly number[]): boolean {
  return prefix.every((group, index) => groups[index] === group)
}

/** The eight 16-bit groups of an IPv6 address. The URL parser knows every way to write one. */
function expand(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map(group => parseInt(group, 16)))
  const left = read(head)
  const right = tail === undefined ? [] : read(tail)
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}
