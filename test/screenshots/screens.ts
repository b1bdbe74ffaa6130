import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchChromium } from '#test/servers/chromium.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay } from '#test/servers/relay.ts'
import { openAlbum } from './album.ts'
import { furnish } from './furnish.ts'
import { fillIn, walkOptions } from './walks/options.ts'
import { walkPanels } from './walks/panels.ts'
import { walkPopup, walkSidePanel } from './walks/popup.ts'
import { walkRelayPages } from './walks/relay-pages.ts'
import { walkBefore, walkEmpty, walkTrouble } from './walks/trouble.ts'
import type { World } from './walks/world.ts'

// To be looked at: every screen in every state that it can have. SCREENS_FOLDER says where the pictures go,
// SCREENS_LANGUAGE what the browser speaks.
const folder = process.env.SCREENS_FOLDER ?? join(tmpdir(), 'tocsin-screens')
const language = process.env.SCREENS_LANGUAGE ?? 'en-US'

test('pictures of every screen and state', async () => {
  const [relay, { address: prometheus, stop }] = await Promise.all([startRelay(), startPrometheus()])
  const browser = await launchChromium({ language })
  const link = `${prometheus}/graph?g0.expr=${encodeURIComponent('rate(prometheus_http_requests_total[30s])')}&g0.tab=0&g0.range_input=5m`
  const world: World = { browser, relay, prometheus, link, language, album: openAlbum(folder) }

  await walkBefore(world)
  await fillIn(world, 'relay', [relay.address, await relay.pairingCode()])
  await walkEmpty(world)
  await furnish(relay, prometheus)
  await fillIn(world, 'connections', [link])
  await walkPopup(world)
  await walkSidePanel(world)
  await walkOptions(world)
  await walkPanels(world)
  await walkRelayPages(world)
  await walkTrouble(world)

  await browser.close()
  await Promise.all([relay.stop(), stop()])
  expect(world.album.troubles).toEqual([])
})
