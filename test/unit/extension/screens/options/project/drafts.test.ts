import { bodyOf, draftOf, newDraft } from '#extension/screens/options/project/destinations/destination-draft.ts'
import {
  joinField,
  matcherText,
  newRuleDraft,
  ruleBody,
  ruleDraftOf,
  splitField,
} from '#extension/screens/options/project/rules/rule-draft.ts'
import type { Destination } from '#shared/model/destination.ts'
import type { Rule } from '#shared/model/rule.ts'
import { describe, expect, test } from 'vitest'

describe('The form of a destination', () => {
  const kept: Destination = {
    id: 'd',
    kind: 'gitlab',
    name: 'Ops',
    active: true,
    options: { address: 'https://gitlab.example.net', project: 'a/b', ofLater: { deep: [1] } },
    rule: { ...newDraft().rule, digestMinutes: 7 },
    createdAt: '2026-01-01T00:00:00.000Z',
    lastSentAt: null,
    lastFailedAt: null,
    lastError: null,
  }

  test('changes nothing when nothing was changed, not what it does not know either', () => {
    expect(bodyOf(draftOf(kept), kept.options)).toEqual({
      name: 'Ops',
      options: kept.options,
      secret: {},
      rule: kept.rule,
    })
  })

  test('drops what was emptied, and sends the secrets that were typed', () => {
    const draft = draftOf(kept)
    const fields = { ...draft.fields, 'options.project': '  ', 'secret.token': ' glpat-1 ', 'secret.hookSecret': '' }
    const body = bodyOf({ ...draft, fields }, kept.options)
    expect(body.options).toEqual({ address: 'https://gitlab.example.net', ofLater: { deep: [1] } })
    expect(body.secret).toEqual({ token: 'glpat-1' })
  })

  test('takes several addresses however they are set apart', () => {
    const draft = { ...newDraft(), kind: 'email' as const, fields: { 'options.to': 'a@x.net; b@x.net,\n c@x.net ' } }
    expect(bodyOf(draft).options).toEqual({ to: ['a@x.net', 'b@x.net', 'c@x.net'] })
    expect(draftOf({ ...kept, kind: 'email', options: { to: ['a@x.net', 'b@x.net'] } }).fields).toEqual({
      'options.to': 'a@x.net, b@x.net',
    })
  })
})

describe('The form of a rule', () => {
  test('gives back what it was given', () => {
    const rule: Rule = { id: 'r', ...ruleBody(newRuleDraft()), name: 'R', labels: ['a', 'b c'], assignees: ['x@y.z'] }
    expect({ id: 'r', ...ruleBody(ruleDraftOf(rule)) }).toEqual(rule)
  })

  test('reads labels with colons, and fields that a later relay may have', () => {
    expect(splitField('label:a:b')).toEqual({ kind: 'label', label: 'a:b' })
    expect(joinField('label', ' a:b ')).toBe('label:a:b')
    expect(splitField('owner')).toEqual({ kind: 'title', label: '' })
  })

  test('says a condition as an Alertmanager does', () => {
    expect(matcherText({ field: 'label:team', op: '=~', value: 'a"|b' })).toBe('team=~"a\\"|b"')
    expect(matcherText({ field: 'severity', op: '!=', value: 'low' })).toBe('severity!="low"')
  })
})
