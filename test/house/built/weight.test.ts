import { describe, expect, test } from 'vitest'
import {
  firstPopupScripts,
  panelGzipBytes,
  panelsBytes,
  panelTools,
  popupGzipBytes,
  scriptsOf,
  toolGzipBytes,
  watcherBytes,
} from './weight.ts'
import { readBuilt } from './output.ts'

const browsers = ['chrome-mv3', 'firefox-mv3'] as const

describe('weight', () => {
  test.each(browsers)('%s: the watcher, which lives in every granted page, is at most 10 kB', build => {
    expect(watcherBytes(build)).toBeLessThanOrEqual(10_000)
  })

  test.each(browsers)('%s: what is added to pages that have a panel is at most 9 kB', build => {
    expect(panelsBytes(build)).toBeLessThanOrEqual(9_000)
  })

  test.each(browsers)('%s: the watcher and what it adds are one file each, without zod, Preact or uPlot', build => {
    const script = readBuilt(build, 'watcher.js') + readBuilt(build, 'panels.js')
    expect(script).not.toMatch(/\bimport\s*[({"']/)
    expect(script).not.toMatch(/ZodError|invalid_type|__k\b|_safeParse|uplot|u-over/)
  })

  test.each(browsers)('%s: a panel loads at most 75 kB of script, gzipped', build => {
    expect(panelGzipBytes(build)).toBeLessThanOrEqual(75_000)
  })

  test.each(browsers.flatMap(build => panelTools.map(tool => [build, tool] as const)))(
    '%s: the tool %s adds at most 25 kB of script, gzipped',
    (build, tool) => {
      expect(toolGzipBytes(build, tool)).toBeLessThanOrEqual(25_000)
    },
  )

  test.each(browsers)(
    '%s: the popup has its list with at most 30 kB of script, gzipped, and without schemas',
    build => {
      expect(popupGzipBytes(build)).toBeLessThanOrEqual(30_000)
      const text = firstPopupScripts(build).map(path => readBuilt(build, path))
      expect(text.join()).toContain('inbox/refresh')
      expect(text.join()).not.toMatch(/ZodError|_safeParse/)
    },
  )

  test.each(browsers)('%s: no script needs eval', build => {
    const evil = scriptsOf(build, 'background').filter(path => /\beval\(|new Function\(/.test(readBuilt(build, path)))
    expect(evil.filter(path => !guarded(readBuilt(build, path)))).toEqual([])
  })
})

/** zod tries `new Function` to learn whether it may; with `jitless` it never gets there. */
function guarded(script: string): boolean {
  return script.includes('jitless')
}
