import { expect, test } from 'vitest'
import { hostPattern, isAllSites, patternLabel } from '#extension/screens/host-pattern.ts'

test('a permission has no port, which Firefox would refuse', () => {
  expect(hostPattern('http://127.0.0.1:9090/prom/graph')).toBe('http://127.0.0.1/*')
  expect(hostPattern('http://[::1]:9090')).toBe('http://[::1]/*')
})

test.each([
  ['https://git.example.net/*', 'https://git.example.net'],
  ['*://*.example.net/*', '*.example.net'],
])('%s in words', (pattern, label) => expect(patternLabel(pattern)).toBe(label))

test.each(['<all_urls>', '*://*/*'])('%s means every page', pattern => expect(isAllSites(pattern)).toBe(true))
test('one site does not', () => expect(isAllSites('*://git.example.net/*')).toBe(false))
