import { root, sourceFiles } from '#test/house/source-files.ts'

/** A word of the relay's pages in both languages, and where it stands. Of a function: what it says around its gaps. */
export type PageWord = { at: string; english: string; german: string }

const gap = '\u0001'

/** All that the relay's pages can say and that differs between the languages. */
export async function pageWords(): Promise<PageWord[]> {
  const paths = sourceFiles('relay/http/pages').filter(path => path.endsWith('/words.en.ts'))
  const both = await Promise.all(
    paths.map(async path => {
      const { english } = (await import(root + path)) as { english: object }
      const { german } = (await import(root + path.replace('.en.ts', '.de.ts'))) as { german: object }
      return compare(path, english, german)
    }),
  )
  return both.flat()
}

function compare(at: string, english: unknown, german: unknown): PageWord[] {
  if (typeof english === 'string') {
    return typeof german === 'string' && german !== english ? [{ at, english, german }] : []
  }
  if (typeof english === 'function' && typeof german === 'function') {
    const [said, translated] = [filled(english), filled(german)]
    if (said === translated) return []
    return said.split(gap).map(part => ({ at, english: part, german: translated }))
  }
  if (typeof english !== 'object' || english === null) return []
  return Object.entries(english).flatMap(([key, value]) =>
    compare(`${at} ${key}`, value, Reflect.get(german as object, key)),
  )
}

/** With every gap empty; nothing of functions that want more than words, such as times. */
function filled(said: object): string {
  try {
    const text: unknown = Reflect.apply(said as () => unknown, undefined, [gap, gap, gap, gap])
    return typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}
