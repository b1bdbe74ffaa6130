import { describe, expect, test } from 'vitest'
import type { Rule } from '#shared/model/rule.ts'
import { alerts } from '#relay/db/tables/alerts.ts'
import { rules } from '#relay/db/tables/project-config.ts'
import { createRule } from '#relay/store/rules.ts'
import { saveTemplate } from '#relay/store/templates.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { alertsByIncident, seeAlert, seeIncident, setSettings } from '#test/factories/relay-view.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

async function addRules({ deps, project }: TempRelay, ...given: Partial<Rule>[]): Promise<void> {
  await deps.database.write(async tx => {
    for (const rule of given) {
      const plain = { name: 'Rule', matchers: [], template: null, severity: null, labels: [], assignees: [] }
      await createRule(tx, project.id, { id: deps.newId(), action: 'open', ...plain, ...rule })
    }
  })
}

function of(team: string, fingerprint = team) {
  return wireAlert({ fingerprint, labels: { alertname: 'X', team, severity: 'low' } })
}

function team(value: string) {
  return [{ field: 'label:team', op: '=', value }] as const
}

describe('rules', () => {
  test('decide by the first that fits, and the settings where none does', async () => {
    const relay = await tempRelay()
    await addRules(
      relay,
      { matchers: [...team('noise')], action: 'drop' },
      { matchers: [...team('quiet')], action: 'keep' },
      { matchers: [{ field: 'label:team', op: '=~', value: 'noise|quiet|core' }], severity: 'critical' },
    )
    const answer = await relay.receive(notification([of('noise'), of('quiet'), of('core'), of('other')]))
    expect(answer).toHaveLength(3)
    expect(await relay.deps.database.read.$count(alerts)).toBe(3)
    expect(await alertsByIncident(relay)).toEqual([[2], [3]])
    expect(await seeIncident(relay, 1)).toMatchObject({ severity: 'critical' })
    expect(await seeAlert(relay, 2)).toMatchObject({ severity: 'low' }) // what its sender said
    expect(await seeIncident(relay, 2)).toMatchObject({ severity: 'low' })
  })

  test('give the incident its template, labels and assignees', async () => {
    const relay = await tempRelay()
    const body = 'Runbook of {{ labels.team }}'
    const template = { projectId: relay.project.id, name: 'core', body }
    await relay.deps.database.write(tx => saveTemplate(tx, template, relay.clock.ms))
    await addRules(relay, { template: 'core', labels: ['db', 'incident'], assignees: ['ana', 'ana'] })
    await relay.receive(notification([of('core')]))
    const incident = await seeIncident(relay, 1)
    expect(incident).toMatchObject({ labels: ['incident', 'db'], assignees: ['ana'] })
    expect(incident.body).toContain('Runbook of core')
  })

  test('open incidents where the project opens none by itself', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { createIncident: false })
    await addRules(relay, { matchers: [...team('core')] })
    await relay.receive(notification([of('other'), of('core')]))
    expect(await alertsByIncident(relay)).toEqual([[2]])
  })

  test('do not lose an alert that is known: its repeats count, and its end is heard', async () => {
    const relay = await tempRelay()
    await relay.receive(notification([of('core')]))
    await addRules(relay, { action: 'drop' })
    await relay.receive(notification([of('core')]))
    expect(await seeAlert(relay, 1)).toMatchObject({ eventCount: 2 })
    const end = { ...of('core'), status: 'resolved', endsAt: '2026-01-01T00:05:00Z' }
    await relay.receive(notification([end]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'closed' })
  })

  test('that cannot be used any more lose no alert', async () => {
    const relay = await tempRelay()
    await addRules(relay, { action: 'drop' })
    await relay.deps.database.write(async tx => {
      await tx.update(rules).set({ matchers: [{ field: 'title', op: '=~', value: '(' }] })
    })
    await relay.receive(notification([of('core')]))
    expect(await alertsByIncident(relay)).toEqual([[1]])
  })
})
