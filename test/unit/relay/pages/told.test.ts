import { describe, expect, test } from 'vitest'
import type { Notice } from '#shared/model/notice.ts'
import { orderNotices, receiptOf } from '#relay/http/pages/incidents/told/receipt.ts'
import { claimNotices, listNotices, settleNotices } from '#relay/store/notices.ts'
import { notification } from '#test/factories/notification.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const now = Date.parse('2026-01-01T00:02:00Z')
const path = '/default/incidents/1'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

function notice(change: Partial<Notice>): Notice {
  const fixed = {
    id: 'n1',
    destination: 'd1',
    to: 'Ops',
    change: 'opened',
    createdAt: '2026-01-01T00:01:00.000Z',
  } as const
  return { ...fixed, state: 'waiting', attempts: 0, nextAt: null, sentAt: null, lastError: null, ...change }
}

const inMs = (ms: number) => new Date(now + ms).toISOString()

describe('a receipt', () => {
  test.each<[Partial<Notice>, string]>([
    [{ state: 'sent', attempts: 1, sentAt: inMs(-1000) }, 'ok'],
    [{ state: 'dead', attempts: 4 }, 'not sent'],
    [{ nextAt: inMs(0) }, 'on its way'],
    [{ nextAt: inMs(7 * 3_600_000) }, 'waits 7 h'],
    [{ nextAt: inMs(15 * 60_000) }, 'waits 15 min'],
    [{ state: 'sending', attempts: 1 }, 'being sent'],
    [{ attempts: 2, nextAt: inMs(39_200) }, 'retry 2 in 40 s'],
    [{ attempts: 2, nextAt: inMs(-10) }, 'retry 2, now'],
    [{ attempts: 9, nextAt: inMs(3 * 86_400_000) }, 'retry 9 in 3 d'],
  ])('%j says %j', (change, words) => expect(receiptOf(notice(change), now).words).toBe(words))

  test('trouble comes first; a card that was drawn anew told nobody', () => {
    const given = [
      notice({ id: 'fresh' }),
      notice({ id: 'card', change: 'refresh', state: 'sent' }),
      notice({ id: 'stuck card', change: 'refresh', attempts: 1 }),
      notice({ id: 'dead', state: 'dead' }),
    ]
    expect(orderNotices(given).map(({ id }) => id)).toEqual(['stuck card', 'dead', 'fresh'])
  })
})

/** An incident of which one destination could not be told. */
async function withDead(environment?: Record<string, string>): Promise<TempApp> {
  const temp = await tempApp(environment)
  const json = { kind: 'webhook', name: 'Ops <hook>', secret: { url: 'https://hooks.example.net/secret-1' } }
  await temp.ask('POST', '/api/v1/projects/default/destinations', { as: 'admin', json })
  await temp.receive(notification())
  const { database } = temp.relay
  await database.write(async tx => {
    const given = { now: temp.clock.ms, lease: temp.clock.ms + 1000, most: 9 }
    for (const group of await claimNotices(tx, given)) {
      await settleNotices(tx, group, { state: 'dead', lastError: 'hooks.example.net answered 404: <gone>' })
    }
  })
  return temp
}

const noticeOf = async (temp: TempApp) => (await listNotices(temp.relay.database.read, 1))[0]

describe('who was told, on an incident’s page', () => {
  test('shows what went wrong, and sends it again', async () => {
    const temp = await withDead()
    const { html } = await readPage(temp, path)
    expect(html).toContain('Ops &lt;hook&gt;')
    expect(html).toContain('answered 404: &lt;gone&gt;')
    const action = /action="([^"]*\/notices\/[^"]*)"/.exec(html)?.[1] ?? ''
    const sent = await sendForm(temp, action)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}#told`])
    expect(await noticeOf(temp)).toMatchObject({ state: 'waiting', attempts: 0 })
    expect((await readPage(temp, path)).html).toMatch(/on its way/)
    expect((await sendForm(temp, `${path}/notices/none/resend`)).status).toBe(303)
  })

  test('only those may send it who may change the incident, from our own page', async () => {
    const temp = await withDead(shut)
    const action = `${path}/notices/${(await noticeOf(temp))?.id}/resend`
    expect((await sendForm(temp, action, {}, { as: 'viewer' })).status).toBe(403)
    const foreign = { as: 'admin', headers: { origin: 'https://evil.example.net' } } as const
    expect((await sendForm(temp, action, {}, foreign)).status).toBe(403)
    expect(await noticeOf(temp)).toMatchObject({ state: 'dead' })
    const { html } = await readPage(temp, path, { as: 'viewer' })
    expect(html).toContain('not sent')
    expect(html).not.toContain('Send again')
  })

  test('an incident that nobody heard of says so', async () => {
    const temp = await tempApp()
    await temp.receive(notification())
    expect((await readPage(temp, path)).html).toContain('Nobody was told outside of Tocsin.')
  })
})
