import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { sendJson } from '#shared/kit/send-json.ts'

const request = () => new Request('http://prom.example.net:9090/api/v1/query')
const answering = (body: BodyInit | null, init?: ResponseInit) => () => Promise.resolve(new Response(body, init))

async function failureOf(...given: Parameters<typeof sendJson>): Promise<Failure> {
  const thrown: unknown = await sendJson(...given).catch((reason: unknown) => reason)
  if (thrown instanceof Failure) return thrown
  throw new Error(`expected a Failure, got ${JSON.stringify(thrown)}`)
}

describe('sendJson', () => {
  test('hands out JSON of any status: sources explain their errors in it', async () => {
    const answer = await sendJson(answering('{"error":"no"}', { status: 422 }), request())
    expect(answer).toEqual({ status: 422, body: { error: 'no' } })
  })

  test('puts text together across chunks that split a character', async () => {
    const bytes = new TextEncoder().encode('{"name":"größe ☃"}')
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    expect((await sendJson(answering(body), request())).body).toEqual({ name: 'größe ☃' })
  })

  test('takes exactly the cap and not a byte more', async () => {
    expect((await sendJson(answering('"1234567"'), request(), 9)).body).toBe('1234567')
    expect((await failureOf(answering('"12345678"'), request(), 9)).code).toBe('too-large')
  })

  test('stops reading what is too large', async () => {
    let cancelled = false
    const body = new ReadableStream({
      pull: controller => controller.enqueue(new Uint8Array(1000)),
      cancel: () => void (cancelled = true),
    })
    await failureOf(answering(body), request(), 5000)
    expect(cancelled).toBe(true)
  })

  test('a body that breaks off is unreachable, not a crash', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'))
        controller.error(new TypeError('terminated'))
      },
    })
    expect((await failureOf(answering(body), request())).code).toBe('unreachable')
  })

  test('an empty answer is a bad one', async () => {
    expect((await failureOf(answering(null), request())).code).toBe('bad-answer')
  })

  test('names the host with its port', async () => {
    const failure = await failureOf(() => Promise.reject(new TypeError('fetch failed')), request())
    expect(failure.message).toBe('prom.example.net:9090 cannot be reached.')
  })

  test('a failure of the sender comes through as it is', async () => {
    const own = new Failure('no-permission', 'Not allowed.', { next: { do: 'allow', origin: 'http://p' } })
    expect(await failureOf(() => Promise.reject(own), request())).toBe(own)
  })

  test('never shows more than a little of what came instead of JSON', async () => {
    const failure = await failureOf(
      answering('x'.repeat(10_000), { headers: { 'content-type': 'text/plain' } }),
      request(),
    )
    expect(failure.value.detail?.length).toBeLessThanOrEqual(200)
  })
})
