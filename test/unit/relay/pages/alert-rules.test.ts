import { describe, expect, test } from 'vitest'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { ruledApp } from '#test/factories/ruled-app.ts'

const path = '/default/alert-rules'

async function firing() {
  const app = await ruledApp()
  app.says({ a: 9 })
  const { id } = await app.create({ forSeconds: 0, name: 'Errors <b>' })
  return { app, page: `${path}/${id}` }
}

const typed = {
  name: 'Fewer errors',
  query: 'sum(errors)',
  operator: '>=',
  threshold: '0,5',
  for: '10m',
  severity: 'low',
  runbook: 'https://wiki.example.net/errors',
}

describe('the pages of alert rules', () => {
  test('list each rule with its state, condition and last value', async () => {
    const { app, page } = await firing()
    const { html, status } = await readPage(app, path)
    expect(status).toBe(200)
    expect(html).toContain('Errors &lt;b&gt;')
    expect(html).toContain('&gt; 5, last 9')
    expect(html).toMatch(/class="age firing">firing/)
    expect(html).toContain(`href="${page}"`)
    const one = await readPage(app, page)
    expect(one.html).toContain('alert: &quot;Errors &lt;b&gt;&quot;')
    expect(one.html).toContain('Beyond the threshold')
  })

  test('change a rule as it was typed, a decimal comma included', async () => {
    const { app, page } = await firing()
    const sent = await sendForm(app, page, typed)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, page])
    expect(await app.rule()).toMatchObject({
      name: 'Fewer errors',
      query: 'sum(errors)',
      operator: '>=',
      threshold: 0.5,
      forSeconds: 600,
      severity: 'low',
      runbook: 'https://wiki.example.net/errors',
    } satisfies Partial<AlertRule>)
  })

  test.each([
    ['threshold', 'much', 'Threshold: write a number.'],
    ['for', 'soon', 'For at least: write a time such as 5m, or 0s.'],
    ['runbook', 'javascript:alert(1)', 'Runbook: '],
    ['name', ' ', 'Name: '],
  ])('keep what was typed when %s is no such thing, and say what is wrong', async (field, value, problem) => {
    const { app, page } = await firing()
    const before = await app.rule()
    const sent = await sendForm(app, page, { ...typed, [field]: value })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(problem)
    expect(sent.html).toContain('sum(errors)')
    expect(await app.rule()).toEqual(before)
  })

  test('pause a rule, which ends its alerts, watch it again, and delete it', async () => {
    const { app, page } = await firing()
    expect((await app.alerts()).map(({ status }) => status)).toEqual(['triggered'])
    await sendForm(app, `${page}/pause`)
    expect(await app.rule()).toMatchObject({ state: 'paused', active: false })
    expect((await app.alerts()).map(({ status }) => status)).toEqual(['resolved'])
    await sendForm(app, `${page}/resume`)
    expect(await app.rule()).toMatchObject({ state: 'waiting', active: true })
    const sent = await sendForm(app, `${page}/delete`)
    expect(sent.headers.get('location')).toBe(path)
    expect((await readPage(app, page)).status).toBe(404)
    expect((await readPage(app, path)).html).toContain('None yet.')
  })

  test('take no form from elsewhere', async () => {
    const { app, page } = await firing()
    const sent = await sendForm(app, `${page}/delete`, {}, { headers: { origin: 'https://evil.example' } })
    expect(sent.status).toBe(403)
    expect(await app.rule()).toBeDefined()
  })
})
