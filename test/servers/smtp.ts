import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type TestSmtp = {
  /** For TOCSIN_SMTP_URL. */
  url: string
  /** What was taken, in order, as a mail reader reads it. */
  mails: () => ParsedMail[]
  stop: () => Promise<void>
}

/** A real mail server that keeps what it takes. `onData` may refuse: an error with `responseCode`. */
export async function startSmtp(
  refuse: (mail: ParsedMail) => (Error & { responseCode?: number }) | null = () => null,
  options: SMTPServerOptions = {},
): Promise<TestSmtp> {
  const mails: ParsedMail[] = []
  /** What is wrong with a mail; null when it was taken. */
  async function take(stream: Readable): Promise<Error | null> {
    try {
      const mail = await simpleParser(stream)
      const refusal = refuse(mail)
      if (!refusal) mails.push(mail)
      return refusal
    } catch (thrown) {
      return thrown instanceof Error ? thrown : new Error('the mail could not be read')
    }
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, answer) {
      void take(stream).then(answer)
    },
    ...options,
  })
  // A client that fell in the middle of its mail is no trouble of the server.
  server.on('error', error => {
    if (!('remoteAddress' in error)) throw error
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => [...mails],
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
