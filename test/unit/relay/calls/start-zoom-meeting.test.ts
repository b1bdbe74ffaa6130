import { describe, expect, test } from 'vitest'
import { createZoomStarter } from '#relay/calls/start-zoom-meeting.ts'
import { zoomAccount, zoomFake, zoomStartSecret, type ZoomFake } from '#test/fakes/zoom.ts'

const oauthUrl = 'https://zoom.us/oauth/token'
const meeting = { topic: 'Incident 42: checkout 5xx', agenda: 'https://relay.example.net/default/incidents/42' }

function starter(fake: ZoomFake, account: Partial<typeof zoomAccount & { oauthUrl: string }> = {}) {
  const clock = { ms: 0 }
  const asked: string[] = []
  const start = createZoomStarter({
    account: { ...zoomAccount, oauthUrl, ...account },
    now: () => clock.ms,
    wayTo: (origin, path) => async request => {
      const url = new URL(request.url)
      if (url.origin !== origin || !path.test(url.pathname)) throw new Error(`${request.url} is not ${origin} ${path}`)
      asked.push(request.url)
      return fake.app.request(request)
    },
  })
  return { clock, asked, start: (given = meeting) => start(given, new AbortController().signal) }
}

describe('a meeting', () => {
  test('is open to whoever has its link, and its host’s own address is never read', async () => {
    const fake = zoomFake({ apiUrl: 'https://api.zoomgov.com' })
    const { start, asked } = starter(fake, { oauthUrl: 'https://zoomgov.com/oauth/token' })
    const url = await start()
    expect(url).toBe('https://us02web.zoom.us/j/81234567001?pwd=abc.1')
    expect(url).not.toContain(zoomStartSecret)
    expect(asked).toEqual(['https://zoomgov.com/oauth/token', 'https://api.zoomgov.com/v2/users/me/meetings'])
    expect(fake.meetings).toEqual([
      {
        ...meeting,
        type: 1,
        timezone: 'UTC',
        settings: {
          join_before_host: true,
          waiting_room: false,
          mute_upon_entry: true,
          host_video: false,
          participant_video: false,
          auto_recording: 'none',
        },
      },
    ])
  })

  test('a title of any length fits', async () => {
    const fake = zoomFake()
    await starter(fake).start({ ...meeting, topic: 'x'.repeat(500) })
    expect(fake.meetings[0]?.topic).toBe('x'.repeat(200))
  })
})

describe('the token', () => {
  test('is asked for once, however many want it, and again before it ends', async () => {
    const fake = zoomFake()
    const { start, clock } = starter(fake)
    await Promise.all([start(), start(), start()])
    clock.ms += 3_500_000
    await start()
    expect(fake.tokens).toBe(1)
    clock.ms += 60_000
    await start()
    expect([fake.tokens, fake.meetings.length]).toEqual([2, 5])
  })

  test('that was revoked is replaced, once', async () => {
    const fake = zoomFake()
    const { start } = starter(fake)
    await start()
    fake.revoke()
    await start()
    expect([fake.tokens, fake.meetings.length]).toEqual([2, 2])
    const refused = { status: 401, body: { code: 124, message: 'Invalid access token.' } }
    fake.next.push(refused, refused)
    await expect(start()).rejects.toThrow('it answered 401')
    expect(fake.tokens).toBe(3)
  })

  test.each(['https://evil.example.net', 'http://api.zoom.us', 'https://api.zoom.us.evil.net', 'not an address'])(
    'never goes to %s',
    async apiUrl => {
      const { start, asked } = starter(zoomFake({ apiUrl }))
      await expect(start()).rejects.toMatchObject({ code: 'bad-answer' })
      expect(asked).toEqual([oauthUrl])
    },
  )

  test('credentials that are refused say what to look at, never what they are, and are tried again', async () => {
    const fake = zoomFake()
    const { start } = starter(fake, { clientSecret: 'other' })
    for (let turn = 0; turn < 2; turn++) {
      const failed = await start().catch((thrown: unknown) => thrown)
      expect(failed).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('TOCSIN_ZOOM_CLIENT_SECRET'),
        value: { detail: 'Invalid client_id or client_secret' },
      })
      expect(JSON.stringify(failed)).not.toContain('other')
    }
  })
})

describe('what Zoom refuses is said plainly', () => {
  test('a hundred meetings a day', async () => {
    const fake = zoomFake()
    fake.left = 0
    await expect(starter(fake).start()).rejects.toMatchObject({
      code: 'too-many',
      message: expect.stringMatching(/100 meetings a day.*\/call/),
    })
  })

  test.each([
    [429, { code: 429, message: 'You have reached the maximum per-second rate limit for this API.' }, 'in a minute'],
    [400, { code: 4711, message: 'Invalid access token, does not contain scopes:[meeting:write:meeting].' }, 'scope'],
    [404, { code: 1001, message: 'User does not exist.' }, 'does not know the user'],
    [500, { message: 'oops' }, 'in trouble'],
    [400, 'what?', 'it answered 400'],
    [201, { start_url: 'https://zoom.us/s/1234567890?zak=x' }, 'how to join'],
    [201, { join_url: 'https://evil.example.net/j/1234567890' }, 'how to join'],
  ])('%i %j', async (status, body, words) => {
    const fake = zoomFake()
    fake.next.push({ status, body })
    await expect(starter(fake).start()).rejects.toThrow(words)
  })
})
