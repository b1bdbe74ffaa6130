import { describe, expect, test } from 'vitest'
import { readAddress } from '#extension/screens/options/read-address.ts'

describe('addresses as people type them', () => {
  test.each([
    ['http://127.0.0.1:8627', 'http://127.0.0.1:8627'],
    [' http://127.0.0.1:8627/ ', 'http://127.0.0.1:8627'],
    ['localhost:8627', 'http://localhost:8627'],
    ['10.0.0.4', 'http://10.0.0.4'],
    ['relay.example.net', 'https://relay.example.net'],
    ['relay.example.net:8443/tocsin/', 'https://relay.example.net:8443/tocsin'],
  ])('%s', (typed, url) => expect(readAddress(typed)).toBe(url))

  test.each(['', '   ', 'ftp://relay.example', 'https://me:secret@relay.example', 'two words', 'javascript:alert(1)'])(
    'refuses “%s”',
    typed => expect(() => readAddress(typed)).toThrow(/http or https address/),
  )
})
