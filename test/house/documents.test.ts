import { describe, expect, test } from 'vitest'
import approved from './approved-manifest.json' with { type: 'json' }
import { exists } from './module-graph.ts'
import { readText, trackedFiles } from './source-files.ts'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md']
const topFolders = /^(extension|relay|shared|test|\.ci|\.github)\//

describe('documents', () => {
  test.each(documents)('every path that %s names exists', document => {
    expect(pathsIn(readText(document)).filter(path => !exists(path))).toEqual([])
  })

  test.each(documents)('every npm script that %s names exists', document => {
    const scripts = (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts
    const named = [...readText(document).matchAll(/npm run ([a-z:]+)/g)].map(found => found[1] ?? '')
    expect(named.filter(name => !scripts[name])).toEqual([])
  })
})

test('PRIVACY.md says why each permission is asked for', () => {
  const explained = readText('PRIVACY.md')
  const asked = Object.values(approved).flatMap(manifest => [
    ...manifest.permissions,
    ...('optional_permissions' in manifest ? (manifest.optional_permissions as string[]) : []),
  ])
  expect([...new Set(asked)].filter(permission => !explained.includes(`| \`${permission}\``))).toEqual([])
})

describe('tracked files', () => {
  // Written apart, so that this file does not find itself.
  const hosts = new RegExp(['registry', 'npmjs'].join('\\.') + '|' + ['registry', 'yarnpkg'].join('\\.'))
  const machine = new RegExp(['(^|[\\s"\'`(=])', '/(work|root|home/[a-z]+|Users/[A-Za-z]+)/'].join(''), 'm')
  const texts = trackedFiles().filter(path =>
    /\.(ts|tsx|mjs|mts|json|md|css|html|yml|sh)$|^\.[a-z]+rc$|run$/.test(path),
  )

  test('name no package registry: the lockfile must work with whichever is configured', () => {
    expect(texts.filter(path => exists(path) && hosts.test(readText(path)))).toEqual([])
  })

  test('hold no path of one machine', () => {
    expect(texts.filter(path => exists(path) && machine.test(readText(path)))).toEqual([])
  })

  test('hold nothing that is built or secret', () => {
    expect(trackedFiles().filter(path => /^(\.output|\.wxt|data|node_modules)\/|\.(db|pem|key)$/.test(path))).toEqual(
      [],
    )
  })
})

/** Links of Markdown to files, and code words that begin like a path of ours and are no pattern. */
function pathsIn(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(found => found[1] ?? '')
  const words = [...markdown.matchAll(/`([^`\s]+)`/g)].map(found => found[1] ?? '')
  return [...links, ...words.filter(word => topFolders.test(word) && !/[<>*…{}]/.test(word))]
}
