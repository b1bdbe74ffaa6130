import { describe, expect, test } from 'vitest'
import approved from '../approved-manifest.json' with { type: 'json' }
import { builds, builtFiles, manifestOf } from './output.ts'

/** What decides how much the extension may do; the rest of a manifest is looks. */
const powers = [
  'manifest_version',
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
  'content_security_policy',
  'sandbox',
  'background',
  'commands',
  'side_panel',
  'sidebar_action',
  'storage',
  'minimum_chrome_version',
  'browser_specific_settings',
]

describe('manifest', () => {
  test.each(builds)('%s asks for what was approved and nothing else', build => {
    const manifest = manifestOf(build)
    const asked = Object.fromEntries(powers.flatMap(key => (key in manifest ? [[key, manifest[key]]] : [])))
    expect(asked, 'approve it in test/house/approved-manifest.json, with a reason in ARCHITECTURE.md').toEqual(
      approved[build],
    )
  })

  test.each(['chrome-mv3', 'firefox-mv3'] as const)('%s needs no host at install', build => {
    expect(manifestOf(build).host_permissions ?? []).toEqual([])
    expect(manifestOf(build).content_scripts ?? []).toEqual([])
  })

  test.each(builds)('%s holds every file that its manifest names, and no source maps', build => {
    const files = builtFiles(build)
    const named = [...JSON.stringify(manifestOf(build)).matchAll(/"([\w./-]+\.(?:html|js|css|png|svg|json))"/g)]
    expect(named.map(found => found[1] ?? '').filter(path => !files.includes(path))).toEqual([])
    expect(files.filter(path => path.endsWith('.map'))).toEqual([])
  })
})
