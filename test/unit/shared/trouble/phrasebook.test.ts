import { describe, expect, test } from 'vitest'
import { createPhrasebook } from '#shared/trouble/phrasebook.ts'

const { say, fit } = createPhrasebook({
  'Stopped.': 'Abgebrochen.',
  '{host} answered {status}.': '{host} hat mit {status} geantwortet.',
  '{host} answered {status}: it took too long.': '{host} hat mit {status} geantwortet: zu lange.',
  '{name} answered {status}: {said}': '{name} hat mit {status} geantwortet: {said}',
  '“{id}” names {other} to answer.': 'Für „{id}“ soll {other} antworten.',
  '{most} of {count} rows.': 'Von {count} Zeilen {most}.',
  'Query {id}: {=why}': 'Abfrage {id}: {=why}',
  '{field}: {=why}': '{field}: {=why}',
  '“{field}” {=why}.': '„{field}“: {=why}.',
  'is missing': 'fehlt',
})

describe('a phrasebook', () => {
  test.each([
    ['word for word', 'Stopped.', 'Abgebrochen.'],
    ['with its gaps', 'a.test answered 500.', 'a.test hat mit 500 geantwortet.'],
    ['with gaps in another order', '5 of 90 rows.', 'Von 90 Zeilen 5.'],
    ['with nothing in a gap', '“” names x to answer.', 'Für „“ soll x antworten.'],
    ['with a full stop in a gap', 'a.b. answered 1.5.', 'a.b. hat mit 1.5 geantwortet.'],
    ['with quotes in a gap', '““x”” names “y” to answer.', 'Für „“x”“ soll “y” antworten.'],
    ['with lines in a gap', 'A answered 500: one\ntwo {x}\n', 'A hat mit 500 geantwortet: one\ntwo {x}\n'],
    ['with signs of replacements in a gap', '“$&” names $1 to answer.', 'Für „$&“ soll $1 antworten.'],
    ['with a sentence in it', 'Query A: Stopped.', 'Abfrage A: Abgebrochen.'],
    ['with a sentence of somebody else in it', 'Query A: no such table.', 'Abfrage A: no such table.'],
    ['with a sentence in a sentence in it', 'Query A: b.test answered 4.', 'Abfrage A: b.test hat mit 4 geantwortet.'],
    ['with the name of a field', 'title: is missing', 'title: fehlt'],
  ])('says a sentence %s', (_, sentence, said) => {
    expect(say(sentence)).toBe(said)
  })

  test('takes the phrase that says the most by itself', () => {
    expect(fit('a answered 504: it took too long.')?.phrase).toBe('{host} answered {status}: it took too long.')
    expect(fit('a answered 504: no.')?.phrase).toBe('{name} answered {status}: {said}')
    expect(fit('a answered 504.')?.phrase).toBe('{host} answered {status}.')
  })

  test.each(['', 'parse error: unexpected <op:*>', '“up” is not known.', 'answered 5.', 'constructor', '{host} says'])(
    'leaves what nobody of us said: %j',
    sentence => {
      expect(say(sentence)).toBe(sentence)
      expect(fit(sentence)).toBeNull()
    },
  )

  test('a sentence shorter than what stands around its gap does not fit', () => {
    const around = createPhrasebook({ 'ab{x}bc': '{x}' })
    expect(around.say('abc')).toBe('abc')
    expect(around.say('abbc')).toBe('')
  })

  test('foreign text may be as long as it likes', () => {
    const long = 'a answered 1: '.repeat(200_000)
    expect(say(long)).toBe(long)
    const deep = `${'x: '.repeat(1200)}is missing`
    expect(say(deep)).toBe(deep)
  })
})
