import { expect, test } from 'vitest'
import { isCovered, sitePattern } from '#extension/background/site-patterns.ts'

test.each([
  ['<all_urls>', 'https://a.example/', true],
  ['<all_urls>', 'chrome://settings/', false],
  ['*://*/*', 'http://a.example:8080/x', true],
  ['https://a.example/*', 'https://a.example:8443/x', true],
  ['https://a.example/*', 'http://a.example/x', false],
  ['https://a.example/*', 'https://b.a.example/', false],
  ['https://a.example/*', 'https://aXexample/', false],
  ['*://*.a.example/*', 'https://a.example/', true],
  ['*://*.a.example/*', 'https://deep.b.a.example/', true],
  ['*://*.a.example/*', 'https://bada.example/', false],
  ['http://[::1]/*', 'http://[::1]:3000/x', true],
  ['nonsense', 'https://a.example/', false],
  ['*://*/*', 'about:blank', false],
  ['*://*/*', '', false],
])('%s covers %s: %s', (pattern, address, is) => expect(isCovered(pattern, address)).toBe(is))

test('a page’s site has no port, and covers both schemes', () => {
  expect(sitePattern('https://git.example:8443/a?b')).toBe('*://git.example/*')
  expect(sitePattern('http://[::1]:3000/')).toBe('*://[::1]/*')
  expect(sitePattern('moz-extension://x/popup.html')).toBeNull()
})
