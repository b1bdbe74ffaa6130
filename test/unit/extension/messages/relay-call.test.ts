import { expect, test } from 'vitest'
import { RelayCallAsked } from '#extension/messages/relay-call.ts'

test.each(['/projects/default/settings', '/projects/a-b/members/a%40b.net', '/incidents?state=all&q=a%20b', '/tokens'])(
  '%s is a path',
  path => expect(RelayCallAsked.safeParse({ path }).success).toBe(true),
)

test.each([
  '',
  'projects',
  '//evil.example/x',
  '/projects/../../healthz',
  '/projects/..',
  '/projects/.',
  '/projects/%2e%2e/x',
  '/projects/%2E%2E/x',
  '/a?b#c',
  '/a\\..\\b',
  '/a b',
  '/a/?x=/../..',
  '/a@evil/..//b',
])('%s is none', path => expect(RelayCallAsked.safeParse({ path }).success).toBe(false))
