import { describe, expect, test } from 'vitest'
import { notifiers } from '#relay/notifiers/registry.ts'
import { intakes } from '#relay/intake/registry.ts'
import { linkFamilies } from '#shared/links/registry.ts'
import { logSources } from '#shared/log-sources/registry.ts'
import { chartKinds, logKinds } from '#shared/model/connection.ts'
import { destinationKinds } from '#shared/model/destination.ts'
import { intakeKinds } from '#shared/model/inlet.ts'
import { quickActionsOffered } from '#shared/model/quick-action-names.ts'
import { quickActionNames } from '#relay/quick-actions/registry.ts'
import { sources } from '#shared/sources/registry.ts'
import { foldersIn, readText, sourceFiles } from './source-files.ts'
import { exists } from './module-graph.ts'

const readme = readText('README.md')
const sorted = (names: readonly string[]) => [...names].sort()
const rowOf = (id: string) => new RegExp(`^\\| *\`${id}\` *\\|`, 'm')

describe('sources', () => {
  const folders = sorted(foldersIn('shared/sources'))

  test('every folder is registered, every entry has its folder', () => {
    expect(sorted(Object.keys(sources))).toEqual(folders)
    expect(sorted(chartKinds)).toEqual(folders)
  })

  test.each(folders)('%s: one id everywhere', id => {
    expect(Object.entries(sources).find(([key]) => key === id)?.[1].id).toBe(id)
    expect(exists(`shared/sources/${id}/readme.md`), 'its readme.md').toBe(true)
    expect(readme, 'its row in the README').toMatch(rowOf(id))
    expect(exists(`test/fakes/${id}.ts`), 'its fake for the contract suite').toBe(true)
  })
})

describe('log sources', () => {
  const folders = sorted(foldersIn('shared/log-sources').filter(name => name !== 'labels'))

  test('every folder is registered, every entry has its folder', () => {
    expect(sorted(Object.keys(logSources))).toEqual(folders)
    expect(sorted(logKinds)).toEqual(folders)
  })

  test.each(folders)('%s: one id everywhere', id => {
    expect(Object.entries(logSources).find(([key]) => key === id)?.[1].id).toBe(id)
    expect(exists(`shared/log-sources/${id}/readme.md`), 'its readme.md').toBe(true)
    expect(readme, 'its row in the README').toMatch(rowOf(id))
    if (id !== 'link') expect(exists(`test/fakes/logs/${id}.ts`), 'its fake for the contract suite').toBe(true)
  })
})

test('the quick actions that people are offered are those that there are', () => {
  expect(quickActionsOffered).toEqual(quickActionNames)
})

describe('link families', () => {
  const folders = sourceFiles('shared/links')
    .filter(path => /: LinkFamily = /.test(readText(path)))
    .map(path => path.replace(/^shared\/links\/|\/links\.ts$/g, ''))

  test('every family’s folder is registered under its own name', () => {
    expect(sorted(linkFamilies.map(family => family.id))).toEqual(sorted(folders))
  })

  test.each(linkFamilies.map(family => family.id))('%s has examples', id => {
    expect(linkFamilies.find(family => family.id === id)?.examples.length).toBeGreaterThan(0)
  })
})

describe('intakes', () => {
  const folders = sorted(foldersIn('relay/intake'))

  test('every folder is registered, every entry has its folder', () => {
    expect(sorted(Object.keys(intakes))).toEqual(folders)
    expect(sorted(intakeKinds)).toEqual(folders)
  })

  test.each(folders)('%s: one id everywhere', id => {
    expect(Object.entries(intakes).find(([key]) => key === id)?.[1].id).toBe(id)
    expect(readme, 'its row in the README').toMatch(rowOf(id))
  })
})

describe('notifiers', () => {
  const folders = sorted(foldersIn('relay/notifiers'))

  test('every folder is registered, every entry has its folder', () => {
    expect(sorted(Object.keys(notifiers))).toEqual(folders)
    expect(sorted(destinationKinds)).toEqual(folders)
  })

  test.each(folders)('%s: one id everywhere', id => {
    expect(Object.entries(notifiers).find(([key]) => key === id)?.[1].id).toBe(id)
    expect(readme, 'its row in the README').toMatch(rowOf(id))
  })
})
