import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParsedMail } from 'mailparser'
import { createMailer } from '#relay/mail/smtp.ts'
import { mailOf } from '#relay/notifiers/email/mail-of.ts'
import type { NoticeMessage } from '#relay/notifiers/message.ts'
import { noticeMessage } from '#test/factories/notice-message.ts'
import { startSmtp, type TestSmtp } from '#test/servers/smtp.ts'

let smtp: TestSmtp
beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.stop())

/** Through a real mail server, as a mail reader reads it. */
async function received(message: NoticeMessage, key = 'key1'): Promise<ParsedMail> {
  const mailer = createMailer({ url: smtp.url, from: 'Tocsin <tocsin@relay.example.net>' })
  await mailer.send(
    mailOf({ key, message, to: 'ann@example.net', unsubscribe: 'https://relay.example.net/unsubscribe/x' }),
  )
  mailer.close()
  const mail = smtp.mails().at(-1)
  if (!mail) throw new Error('no mail came')
  return mail
}

describe('a mail about an incident', () => {
  test('says in text and in HTML what, since when, how bad, where, and where to go', async () => {
    const mail = await received(noticeMessage())
    for (const body of [mail.text ?? '', String(mail.html).replaceAll('&quot;', '"').replaceAll('&gt;', '>')]) {
      expect(body).toContain('An alert has been triggered in Shop')
      expect(body).toContain('Checkout answers with errors')
      expect(body).toContain('Critical')
      expect(body).toContain('2026-01-01 00:01 UTC')
      expect(body).toContain('production')
      expect(body).toContain('sum(rate(http_requests_total{code=~"5.."}[5m])) > 10')
      expect(body).toContain('https://relay.example.net/shop/incidents/12')
      expect(body).toContain('https://wiki.example.net/rb/5xx')
      expect(body).toContain('https://acme.zoom.us/j/1234567890')
    }
  })

  test('forms one thread per incident, whatever its title becomes', async () => {
    const opened = await received(noticeMessage())
    const incident = { ...noticeMessage().incident, title: 'It was the cache' }
    const at = '2026-01-01T01:00:00.000Z'
    const closed = await received(
      noticeMessage({ incident, happenings: [{ change: 'closed', by: 'Ann', at }] }),
      'key2',
    )
    expect(opened.references).toBeUndefined()
    expect(closed.inReplyTo).toBe(opened.messageId)
    expect([closed.references].flat()).toEqual([opened.messageId])
    expect(closed.messageId).not.toBe(opened.messageId)
    expect(closed.subject).toBe(opened.subject)
    expect(closed.html).toContain('It was the cache')
  })

  test('can be stopped in one click, and no machine answers it', async () => {
    const { headers } = await received(noticeMessage())
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(JSON.stringify(headers.get('list'))).toContain('https://relay.example.net/unsubscribe/x')
    const raw = mailOf({
      key: 'k',
      message: noticeMessage(),
      to: 'a@example.net',
      unsubscribe: 'https://u.example.net/1',
    })
    expect(raw.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  })

  test('shows the chart inside of the mail', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const mail = await received(noticeMessage({ chart: { link: 'https://prom.example.net/graph?g0.expr=up', png } }))
    const [image] = mail.attachments
    expect(image).toMatchObject({ contentType: 'image/png', related: true })
    expect(new Uint8Array(image?.content ?? [])).toEqual(png)
    expect(mail.html).toContain('data:image/png') // the reader put the picture where its id stood
  })

  test('foreign text adds no header and no markup', async () => {
    const title = 'Down\r\nBcc: all@example.net\r\n\r\n<img src=x onerror=alert(1)> & "quotes" \u202Egnp.exe'
    const incident = { ...noticeMessage().incident, title, subject: title }
    const happenings = [
      { change: 'note', by: '<b>Ann</b>', at: '2026-01-01T00:01:00.000Z', text: '<script>1</script>' },
    ] as const
    const mail = await received(noticeMessage({ incident, happenings: [...happenings] }))
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.has('bcc')).toBe(false)
    expect(mail.html).not.toContain('<img')
    expect(mail.html).not.toContain('<script>')
    expect(mail.html).not.toContain('<b>Ann')
    expect(mail.subject).toContain('<img src=x onerror=alert(1)>')
  })

  test('a link that is no web address is no link', async () => {
    const alerts = noticeMessage().alerts.map(alert => ({ ...alert, runbook: 'javascript:alert(1)' }))
    const mail = await received(noticeMessage({ alerts }))
    expect(mail.html).not.toContain('javascript:')
  })

  test('a drill says so first', async () => {
    const mail = await received(noticeMessage({ drill: true }))
    expect(mail.subject).toMatch(/^\[Drill\] /)
    expect(mail.text).toMatch(/^This is a drill/)
  })
})
