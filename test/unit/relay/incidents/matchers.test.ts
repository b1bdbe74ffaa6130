import { describe, expect, test } from 'vitest'
import type { Matcher } from '#shared/model/matcher.ts'
import { compileMatchers, type AlertFacts } from '#relay/incidents/matchers.ts'

const facts: AlertFacts = {
  title: 'Disk 93% full\non db-1',
  severity: 'high',
  environment: null,
  service: 'shop',
  labels: { team: 'core', 'odd name': 'x', empty: '' },
  intake: 'alertmanager',
}

function fits(field: string, op: Matcher['op'], value: string, given = facts): boolean {
  return compileMatchers([{ field, op, value }])(given)
}

describe('a matcher', () => {
  test.each<[string, Matcher['op'], string, boolean]>([
    ['severity', '=', 'high', true],
    ['severity', '=', 'High', false],
    ['severity', '!=', 'critical', true],
    ['intake', '=~', 'alertmanager|prometheus', true],
    ['service', '=~', 'sho', false], // anchored at both ends
    ['service', '=~', 'sho|shop', true],
    ['service', '!~', 'hop', true],
    ['title', '=~', 'Disk.*', true], // a dot is a new line, too
    ['title', '=~', '(?i)disk .* db-\\d', true],
    ['label:team', '=', 'core', true],
    ['label:odd name', '=', 'x', true],
    // What is missing counts as empty, as in Prometheus.
    ['environment', '=', '', true],
    ['environment', '!=', 'production', true],
    ['environment', '=~', '.+', false],
    ['label:none', '=', '', true],
    ['label:none', '!~', '.+', true],
    ['label:toString', '=', '', true],
    ['label:__proto__', '=', '', true],
  ])('on %s %s “%s” is %s', (field, op, value, expected) => {
    expect(fits(field, op, value)).toBe(expected)
  })

  test('beside others must hold with all of them; none at all holds always', () => {
    const team = { field: 'label:team', op: '=', value: 'core' } as const
    expect(compileMatchers([team, { field: 'severity', op: '=', value: 'high' }])(facts)).toBe(true)
    expect(compileMatchers([team, { field: 'severity', op: '=', value: 'low' }])(facts)).toBe(false)
    expect(compileMatchers([])(facts)).toBe(true)
  })

  test.each(['(', '[a', '*', 'a{2000}', '(?=look)', '\\1'])('of the expression %s is refused by its place', value => {
    const matchers = [{ field: 'severity', op: '=', value } as const, { field: 'title', op: '=~', value } as const]
    expect(() => compileMatchers(matchers)).toThrow(
      expect.objectContaining({ value: expect.objectContaining({ code: 'bad-shape', field: 'matchers.1.value' }) }),
    )
  })

  test('that is a bomb is refused, or takes no time', () => {
    expect(() => fits('title', '=~', '(?:(?:.?){30}){30}'.repeat(50))).toThrow('too big')
    const started = process.cpuUsage() // of this process alone: a busy machine must not fail it
    const long = { ...facts, title: 'a'.repeat(100_000) }
    for (const value of ['(a+)+b', '(a|a)*b', '(.*a){20}b', '(?:a?){200}a{200}']) fits('title', '=~', value, long)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})
