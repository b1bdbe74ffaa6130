import { Failure, outcomeOf, type Outcome } from '#shared/kit/failure.ts'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/open.ts'
import { notifiers } from '../../notifiers/registry.ts'
import { checkReach } from '../../outbox/deliver.ts'
import { listAllDestinations } from '../../store/destinations.ts'
import { withOutbox } from '../outbox-of.ts'

export type Finding = { ok: boolean; about: string; sentence: string }

/** The mail server, and every destination as far as it can be asked without sending anything. */
export function destinationFindings(config: Config, database: Database): Promise<Finding[]> {
  return withOutbox(config, database, async (deps, mailer) => {
    const all = await listAllDestinations(database.read)
    const findings: Finding[] = [{ about: 'Mail server', ...(await mailFinding(config, mailer)) }]
    if (all.length === 0) findings.push({ ok: true, about: 'Destinations', sentence: 'There are none yet.' })
    for (const { destination, project } of all) {
      const about = `Destination ${destination.name} (${destination.kind}, ${project.slug})`
      if (!destination.active) {
        findings.push({ ok: true, about, sentence: 'It is switched off.' })
        continue
      }
      const reached = await attempt(() => checkReach(deps, destination, new AbortController().signal))
      const isAsked = notifiers[destination.kind].check !== undefined
      const good = isAsked ? 'It takes our credentials.' : 'It is set up; tocsin drill sends it a message.'
      const needsMail = destination.kind === 'email' && config.smtpUrl === undefined
      if (!reached.ok) findings.push({ ok: false, about, sentence: reached.failure.message })
      else if (needsMail) findings.push({ ok: false, about, sentence: 'There is no mail server: set TOCSIN_SMTP_URL.' })
      else findings.push({ ok: true, about, sentence: good })
    }
    return findings
  })
}

async function mailFinding({ smtpUrl }: Config, mailer: { check: () => Promise<void> }) {
  if (smtpUrl === undefined) return { ok: true, sentence: 'There is none (TOCSIN_SMTP_URL): no mails are sent.' }
  const checked = await attempt(mailer.check)
  return { ok: checked.ok, sentence: checked.ok ? 'It lets us in.' : checked.failure.message }
}

/** Trouble with a delivery is an answer here. */
function attempt(work: () => Promise<void>): Promise<Outcome<void>> {
  return outcomeOf(async () => {
    try {
      await work()
    } catch (thrown) {
      throw new Failure('unavailable', thrown instanceof Error ? thrown.message : 'It cannot be asked.', {}, thrown)
    }
  })
}
