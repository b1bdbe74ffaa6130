import { expect, test } from 'vitest'
import { askLogs } from '#shared/log-sources/ask-logs.ts'
import type { Connection } from '#shared/model/connection.ts'
import { gitlabLogsApp } from '#test/fakes/logs/gitlab-logs.ts'
import { now, over } from '#test/contracts/source-runs.ts'

const end = BigInt(now) * 1_000_000n
const connection: Connection = {
  id: 'g1',
  kind: 'gitlab-logs',
  name: 'Shop',
  baseUrl: 'https://gitlab.example.net/group/shop',
  runs: 'viewer',
  headers: {},
  options: {},
}
const lines = Array.from({ length: 1203 }, (_, index) => ({
  at: end - BigInt(index + 1) * 1_000_000_000n,
  text: `line ${index}`,
  labels: { app: index % 400 === 399 ? 'bill' : 'shop' },
}))

function ask(more: object, app: Parameters<typeof gitlabLogsApp>[1] = {}) {
  const { context, asked } = over(gitlabLogsApp(lines, app))
  const waited: number[] = []
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  const answer = (cursor?: string) =>
    askLogs(null, { query: '', from: 'now-1h', to: 'now', limit: 500, cursor, ...more }, connection, {
      ...context,
      wait,
    })
  return { answer, asked, waited }
}

test('waits while GitLab looks for the lines', async () => {
  const { answer, waited } = ask({}, { waits: 3 })
  expect((await answer()).lines).toHaveLength(500)
  expect(waited).toHaveLength(3)
})

test('goes through pages of 500, also in smaller steps', async () => {
  for (const limit of [500, 333]) {
    const { answer } = ask({ limit })
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await answer(cursor)
      found.push(...page.lines.map(({ text }) => text))
      cursor = page.next ?? undefined
    } while (cursor !== undefined && found.length < 2000)
    expect(found).toEqual(lines.map(({ text }) => text))
  }
})

test('without an Elastic Stack: the last 500 lines of a pod, those of the chart’s time, searched here', async () => {
  const { answer } = ask(
    { query: 'pod_name=shop-1 container_name=app', from: 'now-5m', q: 'LINE 1' },
    { elastic: false },
  )
  const page = await answer()
  expect(page.next).toBeNull()
  expect(page.lines[0]).toMatchObject({ text: 'line 1', labels: { pod: 'shop-1', container: 'app' } })
  expect(page.lines.every(({ text }) => text.startsWith('line 1'))).toBe(true)
})

test('what is no part of its addresses is refused before anything is asked', async () => {
  for (const query of ['search=x', 'pod_name=a%', 'environment_name']) {
    const { answer, asked } = ask({ query })
    if (query === 'environment_name') expect((await answer()).lines).toHaveLength(500)
    else {
      await expect(answer()).rejects.toMatchObject({ code: 'bad-query' })
      expect(asked).toEqual([])
    }
  }
})
