import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Database } from '../db/open.ts'
import { createLog } from '../log.ts'
import { createMailer, noMailer, type Mailer } from '../mail/smtp.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import { createAddressGuard } from '../security/address-guard.ts'
import { createEgress } from '../security/egress.ts'
import { createSecretBox } from '../security/secret-box.ts'
import { readSecretKey } from '../security/secret-key.ts'

/** The address that people use, as far as a command can know it without a running relay. */
export function publicUrlOf({ publicUrl, port }: Config): string {
  return publicUrl ?? `http://127.0.0.1:${port}`
}

/** What telling people takes, for one short command; the mail server is let go of whatever happens. */
export async function withOutbox<T>(
  config: Config,
  database: Database,
  work: (deps: OutboxDeps, mailer: Mailer) => Promise<T>,
): Promise<T> {
  const { smtpUrl, mailFrom = 'Tocsin <tocsin@localhost>' } = config
  const mailer = smtpUrl ? createMailer({ url: smtpUrl, from: mailFrom }) : noMailer
  const deps: OutboxDeps = {
    database,
    now: Date.now,
    newId: () => randomBytes(16).toString('base64url'),
    publicUrl: publicUrlOf(config),
    log: createLog('silent'),
    secretBox: createSecretBox(await readSecretKey(config.secretKey, config.folder)),
    egress: createEgress({ guard: createAddressGuard(config.egressDeny), timeout: 10_000 }),
    mail: mailer.send,
    chart: async () => null,
    endpoints: { slack: config.slackApiUrl },
    random: Math.random,
  }
  try {
    return await work(deps, mailer)
  } finally {
    mailer.close()
  }
}
