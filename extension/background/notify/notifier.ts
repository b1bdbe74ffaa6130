import { severityName } from '#extension/language/severity-name.ts'
import type { Place } from '#extension/messages/incidents.ts'
import type { Kept, KeptInbox } from '#extension/storage/kept.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { Incident } from '#shared/model/incident.ts'
import { severities } from '#shared/model/severities.ts'
import type { Incidents } from '../incidents.ts'
import { sayTrouble } from '../say-trouble.ts'
import { keyOf, whatToNotify, type Shown } from './what-to-notify.ts'
import { words } from './words.ts'

/** What is shown, in words that every browser takes. */
export type Notice = { title: string; message: string; buttons: readonly string[]; silent: boolean }

/** What of the browser's notifications is used. Nothing where the person has not allowed them. */
export type Screen = {
  show: (id: string, notice: Notice) => Promise<void>
  clear: (id: string) => Promise<void>
}

export type NotifierDeps = {
  screen: Screen
  kept: Pick<Kept, 'notifications' | 'ofRelay'>
  incidents: Pick<Incidents, 'list' | 'act'>
  open: (place: Place) => Promise<void>
  /** Opens a relay's own page. */
  openRelay: (address: string) => Promise<void>
  /** Whether there is more than one relay, so that it has to be said which. */
  several: () => Promise<boolean>
  now: () => number
}

/** How something is told. `host`: the relay's, where there are several. */
type How = { sound: boolean; host: string | null }

const stormKey = 'storm'

/** More than these at once are told together: nobody reads them one by one. */
const fewEnough = 3

/** Desktop notifications: one per incident of any relay, changed and cleared with its state. */
export function createNotifier(deps: NotifierDeps) {
  let running: Promise<void> = Promise.resolve()

  async function heard(relay: string, { items, next, failure, heardAt }: KeptInbox): Promise<void> {
    if (failure || heardAt === null) return // nothing new is known
    const settings = await deps.kept.notifications.get()
    const { notified } = deps.kept.ofRelay(relay)
    const { known: before } = await notified.get()
    const open = items.filter(({ state }) => state === 'opened')
    const { news, clear, known } = whatToNotify(open, before, settings, {
      relay,
      whole: next === null,
      at: new Date(deps.now()),
    })
    const wanted = settings.mine && news.length > 0 ? await onlyMine(relay, news) : news
    // Kept first: a service worker that falls now must not tell everything twice.
    if (!isSame(known, before)) await notified.set({ known })
    for (const key of clear) await deps.screen.clear(idOf(relay, key))
    if (wanted.length === 0) return
    const host = (await deps.several()) ? new URL(relay).host : null
    await tell(relay, wanted, { sound: settings.sound, host })
  }

  async function tell(relay: string, news: readonly Incident[], how: How): Promise<void> {
    if (news.length > fewEnough) return deps.screen.show(idOf(relay, stormKey), stormNotice(news, how))
    for (const incident of news) await deps.screen.show(idOf(relay, keyOf(incident)), noticeOf(incident, how))
  }

  async function onlyMine(relay: string, news: readonly Incident[]): Promise<Incident[]> {
    const { items } = await deps.incidents.list({ tab: 'mine', relay })
    const mine = new Set(items.map(keyOf))
    return news.filter(incident => mine.has(keyOf(incident)))
  }

  return {
    /** One after the other, so that nothing is told twice. Never rejects. */
    heard(relay: string, inbox: KeptInbox): Promise<void> {
      running = running.then(() => heard(relay, inbox)).catch(() => undefined)
      return running
    },
    async clicked(id: string): Promise<void> {
      await deps.screen.clear(id)
      const place = placeOf(id)
      await (place ? deps.open(place) : deps.openRelay(id.split(' ')[0] ?? ''))
    },
    async pressed(id: string, button: number): Promise<void> {
      const place = placeOf(id)
      if (!place || button !== 0) return this.clicked(id)
      await deps.screen.clear(id)
      try {
        await deps.incidents.act({ ...place, act: 'acknowledge' })
      } catch (thrown) {
        const { message } = toFailure(thrown)
        const notice = { title: `${place.project} #${place.iid}`, message: sayTrouble?.(message) ?? message }
        await deps.screen.show(id, { ...notice, buttons: [], silent: true })
      }
    },
  }
}

export type Notifier = ReturnType<typeof createNotifier>

function noticeOf({ title, severity, project, iid, alerts }: Incident, { sound, host }: How): Notice {
  const parts = [words.where(severityName(severity), project, iid)]
  if (alerts.length > 0) parts.push(words.alerts(alerts.length))
  if (host !== null) parts.push(host)
  return { title, message: parts.join(' · '), buttons: [words.acknowledge, words.open], silent: !sound }
}

function stormNotice(incidents: readonly Incident[], { sound, host }: How): Notice {
  const worst = severities.find(severity => incidents.some(incident => incident.severity === severity)) ?? 'unknown'
  const titles = [...incidents.slice(0, 3).map(({ title }) => title), ...(host === null ? [] : [host])]
  const message = words.worst(severityName(worst), titles.join(' · '))
  return { title: words.storm(incidents.length), message, buttons: [], silent: !sound }
}

function isSame(one: Shown, other: Shown | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** On the screen all relays meet. No address has a space in it. */
function idOf(relay: string, key: string): string {
  return `${relay} ${key}`
}

function placeOf(id: string): Place | null {
  const [, relay, project, iid] = /^(\S+) (.+)#(\d+)$/.exec(id) ?? []
  return relay && project && iid ? { relay, project, iid: Number(iid) } : null
}
