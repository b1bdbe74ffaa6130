import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { inGerman } from '#shared/trouble/in-german.ts'

describe('in German', () => {
  test.each([
    ['prom.test did not answer in time.', 'prom.test hat nicht rechtzeitig geantwortet.'],
    [
      'Grafana does not let the stored token see the datasource “A”.',
      'Grafana lässt das hinterlegte Token die Datenquelle „A“ nicht sehen.',
    ],
    [
      'The values of “pod” could not be read: a.test answered 502.',
      'Die Werte von „pod“ ließen sich nicht lesen: a.test hat mit 502 geantwortet.',
    ],
    [
      'This is not a Grafana notification: “alerts” must be a list of alerts.',
      'Das ist keine Nachricht von Grafana: „alerts“: muss eine Liste von Alarmen sein.',
    ],
    ['1:6: parse error: unexpected "}"', '1:6: parse error: unexpected "}"'],
  ])('%s', (sentence, said) => {
    expect(inGerman(sentence)).toBe(said)
  })

  test.each([
    [z.string(), undefined, 'fehlt'],
    [z.string(), 5, 'Text erwartet, nicht Zahl'],
    [z.literal('x'), 'y', '"x" erwartet'],
    [z.array(z.string()), {}, 'Liste erwartet, nicht Objekt'],
    [z.boolean(), null, 'ja oder nein erwartet, nicht nichts'],
    [z.enum(['a', 'b']), 'c', 'muss eines sein von "a"|"b"'],
    [z.string().min(3), '', 'zu kurz: mindestens 3 Zeichen'],
    [z.string().max(1), 'abc', 'zu lang: höchstens 1 Zeichen'],
    [z.array(z.string()).min(1), [], 'zu wenige: mindestens 1'],
    [z.array(z.string()).max(1), ['', ''], 'zu viele: höchstens 1'],
    [z.number().min(3), 1, 'zu klein: mindestens 3'],
    [z.number().max(3), 9, 'zu groß: höchstens 3'],
    [z.number().positive(), 0, 'zu klein: mehr als 0'],
    [z.number().lt(3), 3, 'zu groß: weniger als 3'],
    [z.int(), 1.5, 'ganze Zahl erwartet, nicht Zahl'],
    [z.email(), 'x', 'ist keine E-Mail-Adresse'],
    [z.url(), 'x', 'ist keine Adresse'],
    [z.iso.datetime(), 'x', 'ist keine Zeit wie 2026-01-01T00:00:00Z'],
    [z.string().regex(/^a$/), 'x', 'muss zum Muster /^a$/ passen'],
    [z.strictObject({}), { a: 1 }, 'unbekanntes Feld: "a"'],
    [z.strictObject({}), { a: 1, b: 1 }, 'unbekannte Felder: "a", "b"'],
    [z.record(z.string(), z.string()), 5, 'Objekt erwartet, nicht Zahl'],
    [z.union([z.string(), z.number()]), null, 'ungültig'],
  ])('what zod says of a field: %#', (schema, given, said) => {
    const message = schema.safeParse(given).error?.issues[0]?.message ?? ''
    expect(inGerman(`title: ${message}`)).toBe(`title: ${said}`)
  })
})
