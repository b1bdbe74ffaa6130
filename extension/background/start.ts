import type { Browser } from 'webextension-polyfill'
import { accessGranted } from '#extension/messages/access-granted.ts'
import { answerMessages, type MessageEvents } from '#extension/messages/answer.ts'
import type { InboxState } from '#extension/messages/contract.ts'
import type { PanelBegin } from '#extension/messages/panel-begin.ts'
import { forgetRelay, keepAsOf, keptItems } from '#extension/storage/kept.ts'
import { managedPolicy, rememberedPolicy, underPolicy } from '#extension/storage/policy.ts'
import { rememberedInbox } from '#extension/storage/remembered-inbox.ts'
import { browserVault } from '#extension/storage/vault.ts'
import type { Panel } from '#shared/model/panel.ts'
import { badgeFor } from './badge.ts'
import { addPanels, browserSites } from './browser-sites.ts'
import { callWatchers } from './call-watchers.ts'
import { createConnections } from './connections.ts'
import { messageHandlers } from './handlers.ts'
import { createInbox } from './inbox.ts'
import { createInboxWatchers } from './inbox-watchers.ts'
import { createIncidents } from './incidents.ts'
import { startMenus } from './menus/browser-menus.ts'
import { createAnswerCache } from './panel-cache.ts'
import { startLive } from './live/start-live.ts'
import { createPanelChoices } from './panel-choices.ts'
import { createRelays } from './relays.ts'
import { startSiteCommand } from './site-command.ts'
import { sayTrouble, spoken } from './say-trouble.ts'
import { createSiteAccess } from './site-access.ts'
import { createSiteLedger } from './site-ledger.ts'
import { createUpdateAccess } from './update-access.ts'
import { createTickets, type Question } from './tickets.ts'
import { wipe } from './wipe.ts'
import type { Fetch } from './viewer-send.ts'

const alarms = { inbox: 'inbox', connections: 'connections' }

/**
 * Builds the background of one life of the service worker. Everything is registered before the first wait, because the
 * browser hands the event that woke it only to listeners that are there by then.
 */
export function startBackground(browser: Browser): void {
  const now = () => Date.now()
  const newId = () => crypto.randomUUID()
  const fetch: Fetch = (request, init) => {
    void ledger.used(request.url)
    return globalThis.fetch(request, init)
  }
  const has = (pattern: string) => browser.permissions.contains({ origins: [pattern] })
  const own = keptItems(browser.storage.local)
  const policy = rememberedPolicy(managedPolicy(browser.storage.managed), own.policy, () => {
    imported()
    void refresh()
  })
  const kept = underPolicy(own, policy)

  const siteBrowser = browserSites(browser)
  const ledger = createSiteLedger({
    grantedPatterns: siteBrowser.grantedPatterns,
    grants: kept.grants,
    session: browser.storage.session,
    now,
  })
  const vault = browserVault(address => keepAsOf(address, browser.storage.local))
  const relays = createRelays({ vault, policy, fetch, has, now })
  const cache = createAnswerCache<Panel>({ keepFor: 5000, most: 100, now })
  const memory = createAnswerCache<unknown>({ keepFor: 300_000, most: 50, now })
  const changed = () => {
    cache.clear()
    memory.clear()
    void callWatchers(browser)
    void menus.renew()
  }
  const connections = createConnections({ relays, kept, fetch, has, now, newId, changed })
  const remembered = rememberedInbox(browser.storage.session)
  const show = (state: InboxState) => Promise.all([remembered.write(spoken(state)), showBadge(browser, state, now())])
  const inbox = createInbox({
    relays,
    kept,
    now,
    wait: milliseconds => new Promise(resolve => void setTimeout(resolve, milliseconds)),
    changed(state) {
      void show(state)
      watchers.tell()
    },
    heard: (address, state) => void live.notifier.heard(address, state),
  })
  const sites = createSiteAccess({ browser: siteBrowser, ledger, off: kept.sitesOff })
  const choices = createPanelChoices({ kept, callWatchers: anew => void callWatchers(browser, anew) })
  const tickets = createTickets({ session: browser.storage.session, now, newId })

  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') }
  const watchers = createInboxWatchers({
    onConnect: { addListener: listener => browser.runtime.onConnect.addListener(listener) },
    self,
    left: page => void tickets.dropPage(page),
  })

  const incidents = createIncidents(relays, connections.places, relay => void inbox.refresh(relay))
  const optionsUrl = (section: string) => `${browser.runtime.getURL('options.html')}#${encodeURIComponent(section)}`
  const openTab = async (url: string) => void (await browser.tabs.create({ url }))
  const menus = startMenus(browser, {
    places: connections.places,
    openTab,
    openPanel: (question, begin) => openPanel(question, begin),
    copy: clipboardOf(navigator),
    now,
  })
  const live = startLive(browser, { relays, kept, incidents, inbox: () => inbox, openTab })
  const openPanel = async (question: Question, begin?: PanelBegin) => {
    // A ticket is bound to its tab, so the tab comes first.
    const { id } = await browser.tabs.create({ url: browser.runtime.getURL('panel.html#soon') })
    if (id === undefined) return
    const ticket = await tickets.issue(question, id)
    const { theme } = await choices.get()
    const hash = new URLSearchParams({ t: ticket })
    if (theme !== 'page') hash.set('theme', theme)
    if (begin) hash.set('begin', begin)
    await browser.tabs.update(id, { url: browser.runtime.getURL(`panel.html#${hash.toString()}`) })
  }
  const refresh = (address?: string) => Promise.all([connections.refresh(address), inbox.refresh(address)])
  const relayChanged = async (address: string) => {
    inbox.leave(address)
    await forgetRelay(kept.ofRelay(address)) // what is open there already is no news, either
    await refresh(address)
    void live.streams.restart(address)
    changed() // also when the list is the same: the relay itself is a place
  }
  const mainChanged = async () => {
    await show(await inbox.state())
    changed() // another one may be asked for the same place
  }
  const imported = () => {
    changed()
    void callWatchers(browser, true)
  }
  const reset = async () => {
    const left = await vault.all()
    const notRevoked = await relays.forgetAll() // first: without the permission no relay can be told
    await wipe(browser)
    await Promise.all(left.map(({ address }) => relayChanged(address)))
    await mainChanged()
    return notRevoked
  }
  const { version } = browser.runtime.getManifest()
  const access = createUpdateAccess({
    kept,
    relays,
    connections: connections.all,
    has,
    hasNotifications: () => browser.permissions.contains({ permissions: ['notifications'] }),
    version,
  })
  const data = { own, ledger, relays, version, now, changed: imported, reset }
  const query = { connections: connections.all, relays, cache, memory, fetch, has, now }
  const rooms = { tickets, query, relays, connections, inbox, incidents, sites, ledger, data, choices, access }
  const handlers = messageHandlers({
    ...rooms,
    suggestions: kept.suggestions,
    notifications: kept.notifications,
    policy,
    openTab,
    openPanel,
    addPanels: frame => addPanels(browser, frame),
    optionsUrl,
    relayChanged,
    mainChanged,
    callWatchers: () => void callWatchers(browser),
  })
  const events: MessageEvents = { addListener: listener => browser.runtime.onMessage.addListener(listener) }
  answerMessages(handlers, events, self, sayTrouble)

  browser.permissions.onAdded.addListener(({ origins }) => void onGranted(origins ?? []))
  browser.permissions.onRemoved.addListener(({ origins }) => void onRevoked(origins ?? []))
  startSiteCommand(browser, { sites, openTab, optionsUrl })
  browser.tabs.onRemoved.addListener(tabId => void tickets.dropTab(tabId))
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarms.inbox) {
      void inbox.refresh()
      void live.streams.ensure()
    }
    if (name === alarms.connections) void connections.refresh()
  })
  browser.runtime.onStartup.addListener(() => void refresh())
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    void sites.injectEverywhere()
    void refresh()
    if (reason === 'update') void access.updated(previousVersion)
    if (reason === 'install') void openTab(browser.runtime.getURL('welcome.html'))
  })

  async function onGranted(origins: string[]): Promise<void> {
    await sites.granted(origins)
    await browser.runtime.sendMessage(accessGranted).catch(() => undefined) // nobody may be there to hear it
    await refresh() // the grant may be the one that the relay was waiting for
  }

  async function onRevoked(origins: string[]): Promise<void> {
    cache.clear() // what was not to be asked any more is not to be shown from memory either
    memory.clear()
    await sites.revoked(origins)
    await callWatchers(browser) // those that are there no longer by right end
  }

  void closeStorage(browser.storage.local)
  void sites.sync()
  void menus.renew()
  void live.streams.ensure()
  void keepAlarms(browser)
  void inbox.state().then(show)
}

/** Firefox' background is a page and has one; Chrome's is a service worker. */
function clipboardOf({ clipboard }: { clipboard?: Clipboard }): ((text: string) => Promise<void>) | null {
  return clipboard ? text => clipboard.writeText(text) : null
}

/** On every start, because an update wipes alarms. One that is there is left, or it would never come due. */
async function keepAlarms({ alarms: given }: Browser): Promise<void> {
  const wanted = [
    { name: alarms.inbox, periodInMinutes: 0.5 },
    { name: alarms.connections, periodInMinutes: 5 },
  ]
  for (const { name, periodInMinutes } of wanted) {
    if (!(await given.get(name))) await given.create(name, { delayInMinutes: 0.5, periodInMinutes })
  }
}

/** Chromium lets scripts in foreign pages read `storage.local` unless told otherwise; ours has no need to. */
async function closeStorage(local: object): Promise<void> {
  if (!('setAccessLevel' in local) || typeof local.setAccessLevel !== 'function') return
  await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}

async function showBadge({ action }: Browser, state: InboxState, now: number): Promise<void> {
  const { text, color, title } = badgeFor(state, now)
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color }),
    action.setTitle({ title }),
  ])
}
