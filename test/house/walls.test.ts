import { describe, expect, test } from 'vitest'
import { exists, findCircle, importsOf, type Import } from './module-graph.ts'
import { isWiring, roomOf, rooms } from './room-table.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('shared', 'extension', 'relay')
const seen = files.flatMap(file => importsOf(file).map(found => ({ file, found })))

describe('walls', () => {
  test('every file lies in a room or wires', () => {
    const homeless = files.filter(file => !roomOf(file) && !isWiring(file) && !file.endsWith('.d.ts'))
    expect(homeless, 'give it a room in test/house/room-table.ts and ARCHITECTURE.md, or move it').toEqual([])
  })

  test('imports go one way only', () => {
    expect(seen.flatMap(({ file, found }) => broken(file, found) ?? [])).toEqual([])
  })

  test('every import of our own leads somewhere', () => {
    const lost = seen.filter(({ found }) => found.file && !exists(found.file))
    expect(lost.map(({ file, found }) => `${file} imports ${found.specifier}, which is not there`)).toEqual([])
  })

  test('there is no circle, type imports included', () => {
    expect(findCircle(files), 'move what both need into a third file below them').toBeNull()
  })
})

/** What is wrong with an import and what to do instead; undefined when it is fine. */
function broken(file: string, found: Import): string | undefined {
  const home = roomOf(file)
  const half = file.split('/')[0]
  const target = found.file ?? ''
  if (target === 'package.json') return undefined // its version
  if (half !== 'shared' && found.file && !target.startsWith(`${half}/`) && !target.startsWith('shared/')) {
    return `${file} imports ${found.specifier}: extension, relay and test never import each other; put what both need into shared/`
  }
  if (half === 'shared' && found.file && !target.startsWith('shared/')) {
    return `${file} imports ${found.specifier}: shared/ knows neither half; hand it in as an argument`
  }
  if (!home || isWiring(file)) return undefined
  return found.file ? brokenDoor(file, home, found, found.file) : brokenPackage(file, home, found)
}

function brokenDoor(file: string, home: string, found: Import, target: string): string | undefined {
  const { may = [], types = [] } = rooms[home] ?? {}
  const open = (doors: readonly string[]) => doors.some(door => target === door || target.startsWith(`${door}/`))
  if (target.startsWith(`${home}/`) || target === home || open(may) || (found.typeOnly && open(types))) return undefined
  const advice = `may open: ${may.join(', ') || 'nothing'}${types.length > 0 ? `; types of ${types.join(', ')}` : ''}`
  return `${file} imports ${found.specifier}: ${home} ${advice}. Hand it in as an argument, or move the piece down`
}

function brokenPackage(file: string, home: string, found: Import): string | undefined {
  const { packages = [] } = rooms[home] ?? {}
  const name = found.specifier
  const known = packages.some(
    allowed => name === allowed || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`),
  )
  if (known) return undefined
  return `${file} imports the package ${name}: ${home} may use ${packages.join(', ') || 'none'}`
}
