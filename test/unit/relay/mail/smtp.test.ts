import { describe, expect, onTestFinished, test } from 'vitest'
import { createMailer, noMailer } from '#relay/mail/smtp.ts'
import { mailOf } from '#relay/notifiers/email/mail-of.ts'
import { DeliveryTrouble } from '#relay/notifiers/notifier.ts'
import { noticeMessage } from '#test/factories/notice-message.ts'
import { startSmtp } from '#test/servers/smtp.ts'

const mail = mailOf({ key: 'k', message: noticeMessage(), to: 'ann@example.net' })

async function troubleWith(url: string): Promise<DeliveryTrouble> {
  const mailer = createMailer({ url, from: 'Tocsin <tocsin@example.net>' })
  onTestFinished(() => mailer.close())
  const thrown: unknown = await mailer.send(mail).catch((reason: unknown) => reason)
  if (thrown instanceof DeliveryTrouble) return thrown
  throw new Error(`expected trouble, got ${String(thrown)}`)
}

async function refusing(responseCode: number, sentence: string) {
  const smtp = await startSmtp(() => Object.assign(new Error(sentence), { responseCode }))
  onTestFinished(smtp.stop)
  return troubleWith(smtp.url)
}

describe('a mail server', () => {
  test.each([
    [451, false],
    [421, false],
    [552, false],
    [550, true],
    [554, true],
  ])('that refuses with %i is asked again: %s is final', async (code, final) => {
    const trouble = await refusing(code, 'not now')
    expect(trouble.final).toBe(final)
    expect(trouble.message).toContain(`${code} not now`)
  })

  test('that is not there may come back', async () => {
    expect(await troubleWith('smtp://127.0.0.1:1')).toMatchObject({ final: false })
  })

  test('that refuses the password is named so, and may be mended', async () => {
    const smtp = await startSmtp(undefined, {
      authOptional: false,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    })
    onTestFinished(smtp.stop)
    const trouble = await troubleWith(smtp.url.replace('//', '//user:hunter2@'))
    expect(trouble).toMatchObject({ final: false, message: 'The mail server refuses the user name or password.' })
    expect(trouble.message).not.toContain('hunter2')
  })

  test('that was never named is a final word, with what to do', async () => {
    await expect(noMailer.send(mail)).rejects.toMatchObject({
      final: true,
      message: expect.stringContaining('TOCSIN_SMTP_URL'),
    })
  })
})
