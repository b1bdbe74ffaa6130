import { describe, expect, test } from 'vitest'
import { isSafeHref, joinUrl, normaliseBase } from '#shared/kit/urls.ts'

test.each([
  ['https://h.example.net/', 'https://h.example.net'],
  ['HTTPS://H.Example.net:443/prom//?x=1#y', 'https://h.example.net/prom'],
  ['http://h:9090/a/b/', 'http://h:9090/a/b'],
  ['http://[::1]:9090/', 'http://[::1]:9090'],
  ['ftp://h', null],
  ['javascript:alert(1)', null],
  ['http://u:p@h', null],
  ['h:9090', null],
  ['', null],
])('normaliseBase(%s)', (text, base) => {
  expect(normaliseBase(text)).toBe(base)
})

describe('joinUrl', () => {
  test('keeps the sub-path and escapes what it adds', () => {
    expect(joinUrl('https://h/prom/', '/api/v1/query', { query: 'a+b&c="d"', none: undefined })).toBe(
      'https://h/prom/api/v1/query?query=a%2Bb%26c%3D%22d%22',
    )
  })
})

test.each([
  ['https://a', true],
  ['HTTP://a', true],
  ['mailto:a@b', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//a', false],
  ['/a', false],
  ['vbscript:x', false],
])('isSafeHref(%s)', (href, safe) => {
  expect(isSafeHref(href)).toBe(safe)
})
