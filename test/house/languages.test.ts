import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText, root, sourceFiles, styleSheets } from './source-files.ts'

const files = sourceFiles('extension')
const wordings = files.filter(path => path.endsWith('/words.ts'))
const pages = sourceFiles('relay/http/pages').filter(path => !path.includes('/incidents/export/'))

describe('languages', () => {
  test('all that the extension says is there in German, too', () => {
    const english = wordings.filter(path => {
      const beside = readdirSync(root + dirname(path))
      const translated = beside.includes('words.en.ts') && beside.includes('words.de.ts')
      return !translated && !readText(path).includes('spokenAtOnce(')
    })
    expect(english).toEqual([])
  })

  test('all that the relay’s pages say is there in German, too', () => {
    const said = pages.filter(path => path.endsWith('/words.ts'))
    expect(said.length).toBeGreaterThan(10)
    const english = said.filter(path => {
      const beside = readdirSync(root + dirname(path))
      return !beside.includes('words.en.ts') || !beside.includes('words.de.ts')
    })
    expect(english).toEqual([])
  })

  test('no page of the relay says a word that stands in its own code', () => {
    const own = pages.flatMap(path => {
      const text = readText(path).replaceAll(/<(code|b)>[^<]*<\/\1>/g, '')
      const said = [
        ...text.matchAll(/(?:aria-label|placeholder|label|title|hint|legend)="((?!https:)[^"/]*[a-z][^"/]*)"/g),
        ...text.matchAll(/[^=\s]>\s*([A-Za-z][^<>{}()=;]*)<\//g),
        ...text.matchAll(/^ +([A-Z][a-z’]+(?: [\w’]+)*[.?!]?)$/gm),
      ]
      return said.map(([, words]) => `${path}: ${words?.trim()}`)
    })
    expect(own).toEqual(['relay/http/pages/incidents/incident-view.tsx: Markdown'])
  })

  test('the browser reads the same of us in every language', () => {
    const [english, ...others] = ['en', 'de'].map(language => {
      const messages: unknown = JSON.parse(readText(`extension/public/_locales/${language}/messages.json`))
      return Object.keys(messages as object)
    })
    expect(others).toEqual(others.map(() => english))
  })

  test('every page of ours learns its words before it is drawn', () => {
    const mounts = files.filter(path => path.endsWith('/mount.tsx'))
    expect(mounts.length).toBeGreaterThan(3)
    expect(mounts.filter(path => !readText(path).includes('  await speak()\n'))).toEqual([])
  })

  // A word held in a constant would stay English: words are learned after modules have run.
  test.each(wordings)('no word of %s is held before it is learned', async path => {
    const { words } = (await import(`${root}${path}`)) as { words: Record<string, unknown> }
    const room = dirname(path)
    const held = files
      .filter(file => file.startsWith(`${room}/`))
      .flatMap(file => [...readText(file).matchAll(/^const \w+ = words\.(\w+)$/gm)].map(([, name]) => [file, name]))
      .filter(([, name]) => typeof words[name ?? ''] === 'string')
    expect(held).toEqual([])
  })

  // Where a popover stands is reckoned in pixels of the window: that is neither start nor end.
  test('styles know start and end, not left and right', () => {
    const sheets = styleSheets('extension', 'relay/http/pages').filter(path => path !== 'extension/ui/menu.css')
    expect(sheets.length).toBeGreaterThan(15)
    const sided =
      /[\s;{](?:(?:margin|padding|border|inset|scroll-margin)-)?(?:left|right)\s*:|text-align:\s*(?:left|right)|float\s*:|(?:margin|padding)\s*:(?:\s+[^\s;]+){4}\s*;/
    expect(sheets.filter(path => sided.test(readText(path)))).toEqual([])
  })
})
