import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('a browser that speaks German gets every word of a screen in German, also where a part was held before', async () => {
  vi.stubGlobal('navigator', { language: 'de-AT' })
  const { words } = await import('#extension/screens/panel/words.ts')
  const { speak } = await import('#extension/language/spoken.ts')
  const held = words.range
  expect(words.copyLink).toBe('Copy link')
  await speak()
  expect(words.copyLink).toBe('Link kopieren')
  expect(words.panels(2)).toBe('2 Diagramme')
  expect([held.from, held.to]).toEqual(['Von', 'Bis'])
})

test('what is loaded later is learned when it is there', async () => {
  vi.stubGlobal('navigator', { language: 'de' })
  const { speak } = await import('#extension/language/spoken.ts')
  await speak()
  const { words } = await import('#extension/screens/welcome/words.ts')
  await speak()
  expect(words.pair.button).toBe('Mit einem Relay koppeln')
})

test.each(['en-GB', 'fr', '', undefined])('a browser that speaks %s is spoken to in English', async tag => {
  vi.stubGlobal('navigator', tag === undefined ? undefined : { language: tag })
  const { words } = await import('#extension/screens/popup/words.ts')
  const { ageText, agoText, freshAgoText } = await import('#extension/language/age.ts')
  const { speak } = await import('#extension/language/spoken.ts')
  await speak()
  expect(words.title).toBe('Incidents')
  expect([ageText(30_000), agoText(30_000), freshAgoText(30_000)]).toEqual(['just now', 'just now', '30 s ago'])
  expect([ageText(7_200_000), agoText(7_200_000)]).toEqual(['2 h', '2 h ago'])
})

test('ages are said in German', async () => {
  vi.stubGlobal('navigator', { language: 'de-DE' })
  const { ageText, agoText, freshAgoText } = await import('#extension/language/age.ts')
  expect([ageText(0), agoText(0), freshAgoText(5000)]).toEqual(['gerade eben', 'gerade eben', 'vor 5 s'])
  expect([ageText(720_000), agoText(86_400_000 * 3)]).toEqual(['12 Min.', 'vor 3 T.'])
})
