import { defineConfig } from 'wxt'

// Nothing is granted at install: addresses are asked for one by one, where they are needed.
// The mode `e2e` grants all of them, because a test cannot press the browser's own permission dialog.
const everywhere = '<all_urls>'

const firefox = {
  gecko: {
    id: 'tocsin@tocsin.dev',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
}

/** WXT wraps a script in a logger of its own. The watcher lives in every page, and each byte there counts. */
const bareScript = {
  name: 'bare-script',
  transform(code: string, id: string) {
    const definition = /^import definition from .+$/m.exec(code)?.[0]
    if (!definition || !id.includes('wxt-unlisted-script-entrypoint')) return undefined
    return `${definition}\nexport default definition.main()`
  },
}

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  manifest: ({ mode, browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'contextMenus',
      'activeTab',
      ...(mode === 'e2e' ? ['notifications'] : []),
    ],
    // Asked for in the settings, by whoever wants them.
    ...(mode === 'e2e' ? {} : { optional_permissions: ['notifications'] }),
    ...(mode === 'e2e' ? { host_permissions: [everywhere] } : {}),
    optional_host_permissions: ['*://*/*'],
    // Only the frame itself: its scripts and styles are asked for by the extension's own origin.
    web_accessible_resources: [{ resources: ['panel.html'], matches: [everywhere] }],
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'" },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: 'Tocsin', default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' } },
    // Suggestions: both browsers let people change them, and give none away that somebody else has.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+I' } },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_toggleSite__' },
    },
    // What an administrator may lay down. Firefox takes it without a schema.
    ...(browser === 'firefox'
      ? { browser_specific_settings: firefox }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'policy.json' } }),
  }),
  vite: () => ({
    plugins: [bareScript],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    // Every browser that this runs in preloads modules by itself.
    build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  }),
  zip: {
    name: 'tocsin',
    excludeSources: ['data/**', 'coverage/**', '**/*.log'],
  },
})
