import { describe, expect, test } from 'vitest'
import { german, germanPhrasebook } from '#shared/trouble/in-german.ts'
import { ofZod } from '#shared/trouble/german/of-zod.ts'
import { gap } from './trouble/read-sentences.ts'
import { saidOfTrouble } from './trouble/said-of-trouble.ts'

const said = saidOfTrouble()
const phrases = german.flatMap(table => Object.entries(table))

/** Fills gaps in both languages. */
const sameEverywhere =
  /^(?:Prometheus|Thanos|VictoriaMetrics|Alertmanager|Grafana|GitLab|GitHub|Loki|Kubernetes|Elasticsearch|OpenSearch|VictoriaLogs|Slack|Discord|Mattermost|ntfy|Teams)$|^(?:viewer|responder|admin|read|default)$|^[a-z]+[._][a-z]+$/

describe('sentences about trouble', () => {
  test('are found in the sources', () => {
    const sentences = said.map(({ sentence }) => sentence)
    expect(sentences.length).toBeGreaterThan(450)
    expect(sentences).toContain(`${gap} did not answer in time.`)
    expect(sentences, 'by way of another function').toContain('This pairing code has expired.')
  })

  test('are all there in German', () => {
    const missing = said.filter(({ sentence }) => !isTranslated(sentence))
    const told = missing.map(({ file, sentence }) => `${file}: ${sentence.replaceAll(gap, '{…}')}`)
    expect(told, 'give them a phrase in shared/trouble/german').toEqual([])
  })

  test('no phrase is left that nobody says', () => {
    const used = new Set(said.flatMap(({ sentence }) => phrasesIn(sentence)))
    const left = phrases.filter(([english]) => !used.has(english) && !Object.hasOwn(ofZod, english))
    expect(left.map(([english]) => english)).toEqual([])
  })

  test('no phrase stands in two tables', () => {
    const english = phrases.map(([phrase]) => phrase)
    expect(english.filter((phrase, index) => english.indexOf(phrase) !== index)).toEqual([])
  })

  test('gaps agree, and none touches another', () => {
    const uneven = phrases.filter(([english, spoken]) => {
      const [given, taken] = [gapsIn(english), gapsIn(spoken)]
      return !taken.every(one => given.includes(one)) || (taken.length < given.length && !Object.hasOwn(ofZod, english))
    })
    expect(uneven.map(([english]) => english)).toEqual([])
    expect(phrases.flat().filter(text => /\}\{/.test(text))).toEqual([])
  })

  test('are written as the rest of the German is', () => {
    const careless = phrases.filter(([, spoken]) => /!|[^.:;] Sie\b|^“|”|\.\.\./.test(spoken))
    expect(careless.map(([, spoken]) => spoken)).toEqual([])
  })
})

/** All of it is said in German, but for what the sources do not say themselves. */
function isTranslated(sentence: string): boolean {
  const fit = germanPhrasebook.fit(sentence)
  return fit !== null && fit.gaps.every(({ text, spoken }) => isForeign(text) || (spoken && isTranslated(text)))
}

function isForeign(text: string): boolean {
  return !/\p{L}/u.test(text) || sameEverywhere.test(text)
}

/** The phrases that a sentence is made of. */
function phrasesIn(sentence: string): string[] {
  const fit = germanPhrasebook.fit(sentence)
  if (!fit) return []
  return [fit.phrase, ...fit.gaps.flatMap(({ text, spoken }) => (spoken ? phrasesIn(text) : []))]
}

function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{=?\w+\}/g)].map(([sign]) => sign))].sort()
}
