/**
 * Which door opens where: ARCHITECTURE.md's table as data. A file belongs to the longest name that its path begins with.
 * What a room may import: other rooms (by the same names; a room's own files are always allowed), and packages.
 */
export type Room = {
  may: readonly string[]
  /** Rooms of which only types may come in. */
  types?: readonly string[]
  packages: readonly string[]
}

const zod = ['zod'] as const
const look = 'shared/look'
const pureShared = ['shared/kit', 'shared/model', 'shared/time', 'shared/links', 'shared/format', 'shared/promql']
const allShared = [...pureShared, 'shared/alerting', 'shared/sources', 'shared/log-sources', 'shared/relay-api']
const screenPackages = ['preact', 'preact/hooks'] as const

export const rooms: Record<string, Room> = {
  'shared/kit': { may: [], packages: zod },
  'shared/model': { may: ['shared/kit'], packages: zod },
  'shared/time': { may: ['shared/kit'], packages: [] },
  'shared/links': { may: ['shared/kit'], types: ['shared/time'], packages: [] },
  'shared/format': { may: ['shared/kit', 'shared/time', 'shared/model'], packages: ['marked'] },
  'shared/promql': { may: ['shared/kit', 'shared/time', 'shared/model'], packages: ['@prometheus-io/lezer-promql'] },
  'shared/alerting': { may: ['shared/kit', 'shared/time', 'shared/model', 'shared/format'], packages: [] },
  'shared/look': { may: ['shared/kit', 'shared/model'], packages: [] },
  'shared/drawing': { may: ['shared/kit', 'shared/model', 'shared/format', look], packages: [] },
  'shared/sources': { may: pureShared, packages: [...zod, 'yaml'] },
  'shared/log-sources': { may: [...pureShared, 'shared/sources', 'shared/relay-api'], packages: zod },
  // What is said elsewhere, in other languages: it knows nobody who says it.
  'shared/trouble': { may: ['shared/kit'], packages: [] },
  'shared/relay-api': { may: ['shared/kit', 'shared/model'], packages: zod },

  'extension/language': { may: ['shared/format', 'shared/kit', 'shared/model', look], packages: [] },
  'extension/messages': {
    may: ['shared/kit', 'shared/model', 'shared/relay-api', 'shared/trouble'],
    packages: [...zod, 'webextension-polyfill'],
  },
  'extension/page': { may: ['shared/kit', 'shared/links', 'extension/messages', 'extension/language'], packages: [] },
  'extension/storage': {
    may: ['extension/messages', ...allShared],
    packages: [...zod, 'webextension-polyfill', 'idb-keyval'],
  },
  'extension/relay-client': { may: allShared, packages: zod },
  'extension/background': {
    may: [
      'extension/messages',
      'extension/storage',
      'extension/relay-client',
      'extension/language',
      'shared/trouble',
      ...allShared,
    ],
    packages: [...zod, 'webextension-polyfill'],
  },
  'extension/charts': {
    may: ['extension/language', look, 'shared/drawing', ...allShared],
    packages: [...screenPackages, 'uplot'],
  },
  'extension/ui': { may: ['extension/language', look, ...allShared], packages: screenPackages },
  'extension/screens': {
    may: [
      'extension/messages',
      'extension/language',
      'extension/charts',
      'extension/ui',
      'extension/storage',
      look,
      'shared/drawing',
      ...allShared,
    ],
    packages: [...screenPackages, 'webextension-polyfill', 'uplot/dist/uPlot.min.css'],
  },
  // Reads the API's answers as they come, with the API's schemas.
  'extension/screens/options/project': {
    may: ['extension/messages', 'extension/language', 'extension/ui', 'extension/screens', ...allShared],
    packages: [...screenPackages, ...zod],
  },
  'extension/entrypoints': {
    may: ['extension/screens', 'extension/background', 'extension/page', 'extension/no-eval.ts'],
    packages: ['wxt/utils/define-background', 'wxt/utils/define-unlisted-script', 'webextension-polyfill'],
  },
  'extension/no-eval.ts': { may: [], packages: zod },

  'relay/db': {
    may: ['shared/kit', 'shared/model'],
    packages: ['drizzle-orm', 'drizzle-kit', '@libsql/client', 'node:'],
  },
  'relay/store': { may: ['relay/db', 'relay/log.ts', ...allShared], packages: ['drizzle-orm', ...zod, 'node:'] },
  'relay/security': { may: ['shared/kit', 'shared/model'], packages: ['node:'] },
  'relay/templates': { may: pureShared, packages: ['liquidjs'] },
  'relay/calls': { may: ['shared/kit'], packages: zod },
  'relay/quick-actions': { may: ['relay/calls', 'relay/templates', ...pureShared], packages: [] },
  'relay/images': { may: [look, 'shared/drawing', ...pureShared], packages: ['hono/jsx'] },
  'relay/images/png': { may: ['relay/images', look, ...pureShared], packages: ['@resvg/resvg-js', 'node:'] },
  'relay/images/signed': {
    may: [
      'relay/images/png',
      'relay/frozen/kept', // what stands in for a source that is gone
      'relay/sources',
      'relay/store',
      'relay/security',
      'relay/deps.ts',
      'relay/log.ts',
      ...allShared,
    ],
    packages: [...zod, 'node:'],
  },
  'relay/intake': { may: pureShared, packages: [...zod, 'node:crypto'] },
  'relay/incidents': {
    types: ['relay/intake'], // what an intake read is what is taken in
    may: ['relay/deps.ts', 'relay/db', 'relay/store', 'relay/templates', 'relay/quick-actions', ...allShared],
    packages: ['drizzle-orm', 're2js', 'node:'],
  },
  'relay/notifiers': { may: [look, ...pureShared], packages: [...zod, 'hono/jsx', 'node:crypto'] },
  'relay/mail': { may: ['relay/notifiers', 'shared/kit'], packages: ['nodemailer'] },
  'relay/outbox': {
    may: ['relay/deps.ts', 'relay/notifiers', 'relay/store', 'relay/security', ...allShared],
    packages: [...zod, 'node:'],
  },
  'relay/chat': {
    may: [
      'relay/deps.ts',
      'relay/incidents',
      'relay/store',
      'relay/security',
      'relay/outbox',
      'relay/notifiers',
      look,
      ...allShared,
    ],
    packages: [...zod, 'node:'],
  },
  'relay/trackers': {
    may: [
      'relay/deps.ts',
      'relay/incidents',
      'relay/store',
      'relay/security',
      'relay/outbox',
      'relay/notifiers', // to know its own comments again
      ...allShared,
    ],
    packages: [...zod, 'node:'],
  },
  'relay/jobs': {
    may: ['relay/deps.ts', 'relay/db', 'relay/incidents', 'relay/store', ...allShared],
    packages: ['node:'],
  },
  'relay/alert-rules': {
    may: ['relay/deps.ts', 'relay/db', 'relay/incidents', 'relay/intake', 'relay/sources', 'relay/store', ...allShared],
    packages: ['node:'],
  },
  'relay/frozen/kept': { may: ['relay/deps.ts', 'relay/store', ...allShared], packages: ['node:'] },
  'relay/frozen': {
    may: [
      'relay/frozen/kept',
      'relay/deps.ts',
      'relay/db',
      'relay/incidents',
      'relay/sources',
      'relay/store',
      'relay/templates',
      'relay/outbox',
      ...allShared,
    ],
    packages: ['node:'],
  },
  'relay/sources': {
    may: [
      'relay/frozen/kept',
      'relay/db',
      'relay/store',
      'relay/security',
      'relay/deps.ts',
      'relay/log.ts',
      ...allShared,
    ],
    packages: [...zod, 'node:'],
  },
  'relay/http': {
    may: [
      'relay/alert-rules',
      'relay/frozen',
      'relay/frozen/kept',
      'relay/intake',
      'relay/incidents',
      'relay/quick-actions', // its registry, to offer while one writes
      'relay/templates', // to check what is saved, and to tell of the variables
      'relay/outbox', // to check, test and keep destinations
      'relay/chat',
      'relay/trackers',
      'relay/sources',
      'relay/store',
      'relay/security',
      'relay/images',
      'shared/drawing',
      'relay/db',
      'relay/config.ts',
      'relay/log.ts',
      'relay/deps.ts',
      look,
      'shared/trouble',
      ...allShared,
    ],
    packages: ['hono', '@hono/node-server', '@hono/zod-openapi', ...zod, 'node:'],
  },
}

/** What wires everything: these may import whatever they like of their own half. */
export const wiring = [
  'relay/main.ts',
  'relay/first-start.ts',
  'relay/config.ts',
  'relay/deps.ts',
  'relay/log.ts',
  'relay/cli',
  'relay/bin',
  'relay/vite.config.ts',
  'extension/build.mjs',
]

/** The room that a path lies in; undefined when it lies in none. */
export function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter(name => path === name || path.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0]
}

export function isWiring(path: string): boolean {
  return wiring.some(name => path === name || path.startsWith(`${name}/`))
}
