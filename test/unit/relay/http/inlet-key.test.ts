import { describe, expect, test } from 'vitest'
import { checkSignature, keyOf, keyOwner } from '#relay/http/routes/intake/inlet-key.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import type { InletRow } from '#relay/store/inlets.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

// Grafana's vectors: the secret, the body, and what it puts into the header.
const secret = 'grafana-secret'
const bytes = Buffer.from('{"status":"firing"}')
const plain = 'bf139e3403a31e4b49defad120bc97d578b44bd35af83566821426b9bb7fc97d'
const dated = '02f116687aaddaeceb401c7f0465034cc7bd795515b7b2730828a177bb3006d5'
const sentAt = 1767225600

describe('Grafana’s signature', () => {
  async function check(signature: string, given: { timestampHeader?: string; header?: string; now?: number } = {}) {
    const box = createSecretBox(new Uint8Array(32).fill(1))
    const { inlet } = await tempRelay()
    const signed: InletRow = {
      ...inlet,
      sealedKey: box.seal(secret, keyOwner(inlet.id)),
      timestampHeader: given.timestampHeader ?? null,
    }
    const header = (name: string) => (name === given.timestampHeader ? given.header : undefined)
    checkSignature(signed, box, { signature, header, bytes, now: given.now ?? sentAt * 1000 })
  }
  const timed = { timestampHeader: 'X-Sent-At', header: String(sentAt) }

  test('over the body', async () => {
    await expect(check(plain)).resolves.toBeUndefined()
    await expect(check(plain.toUpperCase())).resolves.toBeUndefined()
  })

  test('over the time and the body', async () => {
    await expect(check(dated, timed)).resolves.toBeUndefined()
    await expect(check(dated, { ...timed, now: (sentAt + 299) * 1000 })).resolves.toBeUndefined()
  })

  test.each([
    ['one bit off', plain.replace(/d$/, 'c'), {}],
    ['too short', plain.slice(1), {}],
    ['empty', '', {}],
    ['of the body alone, where the time belongs to it', plain, timed],
    ['of the time, where it is not looked at', dated, {}],
    ['stale', dated, { ...timed, now: (sentAt + 301) * 1000 }],
    ['of the future', dated, { ...timed, now: (sentAt - 301) * 1000 }],
    ['without its time', dated, { timestampHeader: 'X-Sent-At' }],
    ['with a time that is none', dated, { ...timed, header: 'now' }],
  ])('%s is refused', async (_what, signature, given) => {
    await expect(check(signature, given)).rejects.toMatchObject({ code: 'signed-out' })
  })
})

describe('the key of a header', () => {
  test.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    [`Basic ${btoa(':abc')}`, 'abc'],
    [`Basic ${btoa('gitlab:a:b')}`, 'a:b'],
    [`Basic ${btoa('abc')}`, undefined],
    ['Bearer', undefined],
    ['Digest abc', undefined],
    [undefined, undefined],
  ])('%s', (header, key) => {
    expect(keyOf(header)).toBe(key)
  })
})
