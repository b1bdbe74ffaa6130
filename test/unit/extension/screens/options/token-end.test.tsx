// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, test } from 'vitest'
import { TokenEnd } from '#extension/screens/options/relays/token-end.tsx'
import { settle } from '../settle.ts'

const now = Date.UTC(2026, 10, 27)
const day = 86_400_000

test.each([
  ['never', null, 'Its token does not expire.', 0],
  ['in eight days', now + 8 * day, 'Its token is good until', 0],
  ['in a week', now + 7 * day, 'Its token expires on', 1],
  ['in an hour', now + day / 24, 'Its token expires on', 1],
])('a token that ends %s', async (_, end, sentence, buttons) => {
  const root = document.createElement('div')
  const expiresAt = end === null ? null : new Date(end).toISOString()
  await settle(() => render(<TokenEnd expiresAt={expiresAt} now={now} onPairAgain={() => undefined} />, root))
  expect(root.textContent).toContain(sentence)
  expect(root.querySelectorAll('button')).toHaveLength(buttons)
})
