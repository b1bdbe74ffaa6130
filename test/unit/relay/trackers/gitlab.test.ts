import { expect, test } from 'vitest'
import { signStandard } from '#relay/notifiers/sign-standard.ts'
import { gitlabHook } from '#relay/trackers/gitlab.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const now = 1_800_000_000_000
const body = '{"object_kind":"issue"}'

/** A call that GitLab signed at a second, changed on its way. */
function signed(changed: { body?: string; headers?: Record<string, string | undefined>; at?: number } = {}) {
  const timestamp = String(changed.at ?? now / 1000)
  const headers: Record<string, string | undefined> = {
    'webhook-id': 'c0ffee',
    'webhook-timestamp': timestamp,
    'webhook-signature': signStandard(secret, { id: 'c0ffee', timestamp, body }),
    ...changed.headers,
  }
  return { header: (name: string) => headers[name], bytes: Buffer.from(changed.body ?? body), now }
}

test('a signature is the one that the specification gives as an example', () => {
  const given = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330', body: '{"test": 2432232314}' }
  expect(signStandard('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', given)).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  )
})

test('GitLab proves itself with its secret token or with a signature, one of several', () => {
  const { header } = signed()
  const two = `v1,bm90aGluZw== ${header('webhook-signature')}`
  expect(gitlabHook.isFrom(secret, signed())).toBe(true)
  expect(gitlabHook.isFrom(secret, signed({ headers: { 'webhook-signature': two } }))).toBe(true)
  const shown = {
    header: (name: string) => (name === 'x-gitlab-token' ? secret : undefined),
    bytes: Buffer.from(''),
    now,
  }
  expect(gitlabHook.isFrom(secret, shown)).toBe(true)
})

test.each([
  ['another body', signed({ body: '{"object_kind":"note"}' })],
  ['another id', signed({ headers: { 'webhook-id': 'tea' } })],
  ['a later time than was signed', signed({ headers: { 'webhook-timestamp': String(now / 1000 + 1) } })],
  ['a signature of six minutes ago', signed({ at: now / 1000 - 360 })],
  ['no signature', signed({ headers: { 'webhook-signature': undefined } })],
  ['no id', signed({ headers: { 'webhook-id': undefined } })],
])('%s proves nothing', (_, proof) => {
  expect(gitlabHook.isFrom(secret, proof)).toBe(false)
})

test('a secret token is no key of a signature', () => {
  expect(gitlabHook.isFrom('sixteen-letters-long', signed())).toBe(false)
})
