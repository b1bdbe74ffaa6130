import { redactPayload } from '#relay/intake/redact-payload.ts'
import { describe, expect, test } from 'vitest'

describe('A payload that is kept to be looked at', () => {
  test('says everything but what gives access', () => {
    const payload = {
      status: 'firing',
      routing_key: 'R0UTING',
      dedup_key: 'db/1',
      alerts: [
        {
          labels: { alertname: 'DiskFull', instance: 'db:9100', api_token: 't0ken' },
          password: { old: 'one', new: 'two' },
          generatorURL: 'https://ann:s3cret@prom.example/graph?q=up&access_token=t0ken&tab=0',
          annotations: { how: 'curl -H "Authorization: Bearer abcdefghijkl" https://x/' },
          values: [1, null, true],
        },
      ],
    }
    expect(JSON.parse(redactPayload(payload, 8000))).toEqual({
      status: 'firing',
      routing_key: '•••',
      dedup_key: 'db/1',
      alerts: [
        {
          labels: { alertname: 'DiskFull', instance: 'db:9100', api_token: '•••' },
          password: '•••',
          generatorURL: 'https://•••@prom.example/graph?q=up&access_token=•••&tab=0',
          annotations: { how: 'curl -H "Authorization: Bearer •••" https://x/' },
          values: [1, null, true],
        },
      ],
    })
  })

  test.each([
    ['a long list', Array.from({ length: 100_000 }, (_, index) => ({ index }))],
    ['a long string', 'x'.repeat(1_000_000)],
    ['a long name', { ['n'.repeat(1_000_000)]: 1 }],
    ['many names', Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`n${index}`, index]))],
    [
      'what makes patterns slow',
      { a: '?key'.repeat(250_000), b: `//${':'.repeat(900_000)}`, c: '&token'.repeat(9999) },
    ],
  ])('is cut: %s', (_, payload) => {
    const text = redactPayload(payload, 8000)
    expect(text.length).toBeLessThan(10_000)
    expect(() => JSON.parse(text)).not.toThrow()
    expect(text).not.toBe(JSON.stringify(payload))
  })

  test('a secret at the cut does not show a half of itself', () => {
    const text = redactPayload(`${'x'.repeat(985)} https://x/?token=abcdefghijklmnopqrstuvwxyz`, 8000)
    expect(text).not.toContain('abc')
  })
})
