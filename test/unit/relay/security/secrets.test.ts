import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newPairingCode, normalisePairingCode } from '#relay/security/pairing-code.ts'
import { createRateLimit } from '#relay/security/rate-limit.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import { readSecretKey } from '#relay/security/secret-key.ts'
import { hashToken, matchesHash, newToken } from '#relay/security/tokens.ts'

test('a token matches its own hash and no other, and a broken hash matches nothing', () => {
  const token = newToken()
  expect(token).toMatch(/^tocsin_[\w-]{43}$/)
  expect(matchesHash(token, hashToken(token))).toBe(true)
  expect(matchesHash(newToken(), hashToken(token))).toBe(false)
  expect(matchesHash(token, '')).toBe(false)
})

test('a pairing code may be typed as people type', () => {
  const code = newPairingCode()
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/)
  expect(normalisePairingCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
})

describe('the secret box', () => {
  const box = createSecretBox(new Uint8Array(32).fill(7))

  test('opens what it sealed, and the same text never looks the same', () => {
    const sealed = box.seal('pässword', 'connection:a')
    expect(box.open(sealed, 'connection:a')).toBe('pässword')
    expect(box.seal('pässword', 'connection:a')).not.toBe(sealed)
    expect(sealed).not.toContain('ssword')
  })

  test('does not open in another row, with another key, or changed', () => {
    const sealed = box.seal('password', 'connection:a')
    const other = createSecretBox(new Uint8Array(32).fill(8))
    const [version, nonce, tag, text] = sealed.split('.')
    for (const tryIt of [
      () => box.open(sealed, 'connection:b'),
      () => other.open(sealed, 'connection:a'),
      () => box.open([version, nonce, tag, `A${text}`].join('.'), 'connection:a'),
      () => box.open([version, nonce, tag?.slice(0, 6), text].join('.'), 'connection:a'),
      () => box.open('nonsense', 'connection:a'),
    ]) {
      expect(tryIt).toThrow(/TOCSIN_SECRET_KEY/)
    }
  })
})

describe('the secret key', () => {
  test('is created once, for its owner alone', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'tocsin-key-')), 'data')
    const keys = await Promise.all([readSecretKey(undefined, folder), readSecretKey(undefined, folder)])
    expect(keys[0]).toHaveLength(32)
    expect(keys[1]).toEqual(keys[0])
    expect((await stat(join(folder, 'secret-key'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'secret-key'), 'utf8')).not.toContain(Buffer.from(keys[0]).toString('base64url'))
  })

  test('a damaged file is said, not replaced', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tocsin-key-'))
    await writeFile(join(folder, 'secret-key'), 'short')
    await expect(readSecretKey(undefined, folder)).rejects.toThrow(/damaged/)
  })
})

test('the rate limit lets a burst through, then says how long to wait', () => {
  let now = 0
  const limit = createRateLimit(2, 6, () => now)
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 10])
  expect(limit.take('b')).toBe(0)
  now = 10_000
  expect([limit.take('a'), limit.take('a')]).toEqual([0, 10])
})
