import { describe, expect, test } from 'vitest'
import { hostPattern, patternLabel, readAddress } from '#extension/screens/host-pattern.ts'

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

test('a permission has no port, which Firefox would refuse', () => {
  expect(hostPattern('http://127.0.0.1:9090/prom/graph')).toBe('http://127.0.0.1/*')
  expect(hostPattern('http://[::1]:9090')).toBe('http://[::1]/*')
})

test.each([
  ['<all_urls>', 'All sites'],
  ['*://*/*', 'All sites'],
  ['https://git.example.net/*', 'https://git.example.net'],
  ['*://*.example.net/*', '*.example.net'],
])('%s in words', (pattern, label) => expect(patternLabel(pattern)).toBe(label))
