import { basename } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { readText, sourceFiles } from './source-files.ts'

const ours = sourceFiles('shared', 'extension', 'relay', 'test')
const product = sourceFiles('shared', 'extension', 'relay')
const mostLines = 250
const vagueNames = /^(utils?|helpers?|common|misc|types|index|lib)(\.test)?\.(ts|tsx|mjs)$/
// WXT and vite take defaults only.
const defaultsAllowed = [/^extension\/entrypoints\//, /\.config\.ts$/, /^wxt\.config\.ts$/]

describe('rooms', () => {
  test(`a file has at most ${mostLines} lines`, () => {
    const long = ours.map(path => [path, readText(path).trimEnd().split('\n').length] as const)
    expect(long.filter(([, lines]) => lines > mostLines)).toEqual([])
  })

  test('names are kebab-case and say what is inside', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d|en|de))*\.(ts|tsx|mjs|d\.mts)$/
    expect(ours.filter(path => !kebab.test(basename(path)) || vagueNames.test(basename(path)))).toEqual([])
  })

  test('exports have names', () => {
    const unnamed = product.filter(path => !defaultsAllowed.some(allowed => allowed.test(path)) && hasDefault(path))
    expect(unnamed).toEqual([])
  })

  test('only a registry gathers its siblings', () => {
    const barrels = product.filter(path => basename(path) !== 'registry.ts' && onlyReexports(path))
    expect(barrels).toEqual([])
  })

  test('nothing is left for later', () => {
    // The words that are looked for, not uses of them: this file is left out below.
    const unfinished = /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|\bas any\b|not implemented/
    const here = 'test/house/shape.test.ts'
    expect(ours.filter(path => path !== here && unfinished.test(readText(path)))).toEqual([])
  })
})

function hasDefault(path: string): boolean {
  const { module } = parseSync(path, readText(path))
  return module.staticExports.some(({ entries }) => entries.some(entry => entry.exportName.kind === 'Default'))
}

function onlyReexports(path: string): boolean {
  const { program } = parseSync(path, readText(path))
  const statements = program.body
  return (
    statements.length > 0 &&
    statements.every(
      statement =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
    )
  )
}
