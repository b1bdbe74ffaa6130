import nodemailer from 'nodemailer'
import { DeliveryTrouble, type Mail } from '../notifiers/notifier.ts'

/** A mail server that takes mails. */
export type Mailer = {
  send: (mail: Mail) => Promise<void>
  /** Connects and signs in, without sending. @throws DeliveryTrouble */
  check: () => Promise<void>
  close: () => void
}

/** @param options.url `smtp://user:password@host:587`; nodemailer's own query parameters are allowed */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport(url, { from })

  return {
    async send({ images, references, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          inReplyTo: references,
          references,
          attachments: images.map(({ cid, name, png }) => ({
            cid,
            filename: name,
            content: Buffer.from(png),
            contentType: 'image/png',
          })),
        })
      } catch (thrown) {
        throw explain(thrown)
      }
    },
    async check() {
      try {
        await transport.verify()
      } catch (thrown) {
        throw explain(thrown)
      }
    },
    close: () => transport.close(),
  }
}

/** For a relay without TOCSIN_SMTP_URL: the notice says so, and dies at once instead of trying for days. */
export const noMailer: Mailer = {
  send: async () => {
    throw new DeliveryTrouble('This relay has no mail server: set TOCSIN_SMTP_URL and send again.', { final: true })
  },
  check: async () => {
    throw new DeliveryTrouble('This relay has no mail server: set TOCSIN_SMTP_URL.', { final: true })
  },
  close: () => {},
}

/** 5xx is the server's last word, but for a mailbox that is only full; everything else may pass. */
function explain(thrown: unknown): DeliveryTrouble {
  const { code, responseCode, response } = readTrouble(thrown)
  if (code === 'EAUTH') return new DeliveryTrouble('The mail server refuses the user name or password.')
  if (responseCode === undefined) return new DeliveryTrouble('The mail server cannot be reached.')
  const final = responseCode >= 500 && responseCode !== 552
  return new DeliveryTrouble(`The mail server said ${(response ?? String(responseCode)).slice(0, 200)}`, { final })
}

function readTrouble(thrown: unknown): { code?: string; responseCode?: number; response?: string } {
  if (typeof thrown !== 'object' || thrown === null) return {}
  const { code, responseCode, response } = thrown as Record<string, unknown>
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof responseCode === 'number' && { responseCode }),
    ...(typeof response === 'string' && { response }),
  }
}
