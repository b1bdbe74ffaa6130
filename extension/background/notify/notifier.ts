import type { InboxState } from '#extension/messages/contract.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { Incident } from '#shared/model/incident.ts'
import { severities } from '#shared/model/severity.ts'
import type { Incidents } from '../incidents.ts'
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
  kept: Pick<Kept, 'notifications' | 'notified'>
  incidents: Pick<Incidents, 'list' | 'act'>
  open: (place: { project: string; iid: number }) => Promise<void>
  openInbox: () => Promise<void>
  now: () => number
}

const stormId = 'storm'

/** More than these at once are told together: nobody reads them one by one. */
const fewEnough = 3

/** Desktop notifications: one per incident, changed and cleared with its state. */
export function createNotifier(deps: NotifierDeps) {
  let running: Promise<void> = Promise.resolve()

  async function heard({ items, next, failure, heardAt }: InboxState): Promise<void> {
    if (failure || heardAt === null) return // nothing new is known
    const settings = await deps.kept.notifications.get()
    const { known: before } = await deps.kept.notified.get()
    const open = items.filter(({ state }) => state === 'opened')
    const { news, clear, known } = whatToNotify(open, before, settings, {
      whole: next === null,
      at: new Date(deps.now()),
    })
    const wanted = settings.mine && news.length > 0 ? await onlyMine(news) : news
    // Kept first: a service worker that falls now must not tell everything twice.
    if (!isSame(known, before)) await deps.kept.notified.set({ known })
    for (const key of clear) await deps.screen.clear(key)
    await tell(wanted, settings.sound)
  }

  async function tell(news: readonly Incident[], sound: boolean): Promise<void> {
    if (news.length > fewEnough) return deps.screen.show(stormId, stormNotice(news, sound))
    for (const incident of news) await deps.screen.show(keyOf(incident), noticeOf(incident, sound))
  }

  async function onlyMine(news: readonly Incident[]): Promise<Incident[]> {
    const { items } = await deps.incidents.list({ tab: 'mine' })
    const mine = new Set(items.map(keyOf))
    return news.filter(incident => mine.has(keyOf(incident)))
  }

  return {
    /** One after the other, so that nothing is told twice. Never rejects. */
    heard(state: InboxState): Promise<void> {
      running = running.then(() => heard(state)).catch(() => undefined)
      return running
    },
    async clicked(id: string): Promise<void> {
      await deps.screen.clear(id)
      const place = placeOf(id)
      await (place ? deps.open(place) : deps.openInbox())
    },
    async pressed(id: string, button: number): Promise<void> {
      const place = placeOf(id)
      if (!place || button !== 0) return this.clicked(id)
      await deps.screen.clear(id)
      try {
        await deps.incidents.act({ ...place, act: 'acknowledge' })
      } catch (thrown) {
        const notice = { title: `${place.project} #${place.iid}`, message: toFailure(thrown).message }
        await deps.screen.show(id, { ...notice, buttons: [], silent: true })
      }
    },
  }
}

export type Notifier = ReturnType<typeof createNotifier>

function noticeOf({ title, severity, project, iid, alerts }: Incident, sound: boolean): Notice {
  const where = words.where(words.severity[severity], project, iid)
  const message = alerts.length > 0 ? `${where} · ${words.alerts(alerts.length)}` : where
  return { title, message, buttons: [words.acknowledge, words.open], silent: !sound }
}

function stormNotice(incidents: readonly Incident[], sound: boolean): Notice {
  const worst = severities.find(severity => incidents.some(incident => incident.severity === severity)) ?? 'unknown'
  const titles = incidents.slice(0, 3).map(({ title }) => title)
  const message = words.worst(words.severity[worst], titles.join(' · '))
  return { title: words.storm(incidents.length), message, buttons: [], silent: !sound }
}

function isSame(one: Shown, other: Shown | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function placeOf(id: string): { project: string; iid: number } | null {
  const [, project, iid] = /^(.+)#(\d+)$/.exec(id) ?? []
  return project && iid ? { project, iid: Number(iid) } : null
}
