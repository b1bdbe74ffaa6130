import { expect, test } from 'vitest'
import { createAddressGuard, defaultDeny, parseCidr } from '#relay/security/address-guard.ts'

const guard = createAddressGuard(defaultDeny)

test.each([
  '169.254.169.254',
  '169.254.170.2',
  '100.100.100.200',
  '168.63.129.16',
  'fe80::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  'fd00:0ec2:0:0::254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::1',
  'not-an-address',
])('never asks %s', address => expect(guard.denies(address)).toBe(true))

test.each([
  '127.0.0.1',
  '10.0.0.7',
  '192.168.1.1',
  '93.184.216.34',
  '::1',
  'fd12:3456::1',
  '2001:db8::1',
  '2002:a00:1::1',
])('may ask %s', address => expect(guard.denies(address)).toBe(false))

test.each(['', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', 'fe80::/129', 'host/8', '10.0.0.0/8/8', '10.0.0.0/-1'])(
  '“%s” is no range',
  text => expect(parseCidr(text)).toBeUndefined(),
)
