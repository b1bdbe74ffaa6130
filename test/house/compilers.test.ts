import { describe, expect, test } from 'vitest'
import { readText, sourceFiles } from './source-files.ts'

type Tsconfig = { compilerOptions: { lib?: string[]; types?: string[]; [option: string]: unknown } }
const config = (path: string) => JSON.parse(readText(path)) as Tsconfig

describe('compilers', () => {
  test('shared/ sees neither DOM nor Node', () => {
    const { lib, types } = config('shared/tsconfig.json').compilerOptions
    expect(lib?.filter(name => !name.startsWith('ES'))).toEqual([])
    expect(types).toEqual([])
  })

  test('the relay sees no DOM', () => {
    const { lib, types } = config('relay/tsconfig.json').compilerOptions
    expect(lib?.filter(name => !name.startsWith('ES'))).toEqual([])
    expect(types).toEqual(['node'])
  })

  test('the extension sees no Node', () => {
    expect(config('extension/tsconfig.json').compilerOptions.types).not.toContain('node')
  })

  test('all are strict', () => {
    const options = config('tsconfig.json').compilerOptions
    expect(options).toMatchObject({ strict: true, noUncheckedIndexedAccess: true, noUnusedLocals: true })
    for (const room of ['shared', 'relay', 'extension', 'test']) {
      const own = config(`${room}/tsconfig.json`).compilerOptions
      expect(
        Object.entries(own).filter(([, value]) => value === false),
        room,
      ).toEqual([])
    }
  })

  test('shared/ declares its platform once and reaches for nothing else', () => {
    const files = sourceFiles('shared')
    expect(files.filter(path => path.endsWith('.d.ts'))).toEqual(['shared/platform.d.ts'])
    const reaching = /\bglobalThis\b|\bdeclare (global|const|var|function|class)\b/
    expect(files.filter(path => !path.endsWith('.d.ts') && reaching.test(readText(path)))).toEqual([])
  })
})
