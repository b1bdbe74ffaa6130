import { setTimeout as sleep } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { adminToken, startRelay } from '#test/servers/relay.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import type { Figure } from './figure.ts'

const points = 11_000
const step = 15
const end = 1_767_225_600
const start = end - (points - 1) * step

/** The largest chart as CSV, over HTTP: a Prometheus' answer, through the relay, to somebody who reads fast, and slowly. */
export async function csvFigures(): Promise<Figure[]> {
  const answer = JSON.stringify(rangeAnswer())
  const app = new Hono().all('*', c => c.body(answer, 200, { 'content-type': 'application/json' }))
  const [prometheus, relay] = await Promise.all([serveHono(app), startRelay()])
  await relay.api('POST', '/connections', { kind: 'prometheus', baseUrl: prometheus.url, runs: 'relay' })
  const link = `${prometheus.url}/graph?${new URLSearchParams({ 'g0.expr': 'up', 'g0.tab': '0', 'g0.step_input': String(step) })}`
  const range = { from: String(start * 1000), to: String(end * 1000) }
  const url = `${relay.address}/api/v1/panels/csv?${new URLSearchParams({ url: link, ...range })}`
  const memory = () => residentKilobytes(relay.pid())

  await download(url, memory) // warm
  const runs = []
  for (let run = 0; run < 5; run++) runs.push(await download(url, memory))
  const slow = await download(url, memory, 20, (runs[0]?.bytes ?? 0) / 5)
  const raw = await timed(async () => void (await (await fetch(`${prometheus.url}/api/v1/query_range`)).text()))
  await Promise.all([relay.stop(), prometheus.stop()])

  const took = runs.map(run => run.took).toSorted((a, b) => a - b)[2] ?? NaN
  const size = (slow.bytes / 1_000_000).toFixed(1)
  const beside = `the bare answer of ${(answer.length / 1_000_000).toFixed(1)} MB: ${raw.toFixed(0)} ms`
  return [
    { what: 'CSV of 20 × 11,000 over HTTP', figure: took, unit: 'ms', limit: 1000, beside },
    {
      what: 'CSV over HTTP, memory added for a slow reader',
      figure: slow.added / 1000,
      unit: 'MB',
      limit: 3,
      beside: `all of it: ${size} MB`,
    },
  ]
}

type Download = {
  /** Milliseconds to its last byte. */
  took: number
  bytes: number
  /** Kilobytes by which the relay grew after the first fifth was here, at most: a text that is gathered grows to the end. */
  added: number
}

/** @param pause milliseconds before each further piece is taken · @param fifth bytes from which on memory is looked at */
async function download(url: string, memory: () => number, pause = 0, fifth = 0): Promise<Download> {
  const began = performance.now()
  const response = await fetch(url, { headers: { authorization: `Bearer ${adminToken}` } })
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`)
  let bytes = 0
  let first = 0
  let most = 0
  for await (const piece of response.body) {
    bytes += piece.byteLength
    if (bytes < fifth || first === 0) first = most = memory()
    most = Math.max(most, memory())
    if (pause > 0) await sleep(pause) // the slow reader that is measured: there is nothing that it waits for
  }
  return { took: performance.now() - began, bytes, added: most - first }
}

/** 20 series of as many samples as Prometheus gives. */
function rangeAnswer() {
  const result = Array.from({ length: 20 }, (_, line) => ({
    metric: { route: `/route-${line}` },
    values: Array.from({ length: points }, (_sample, at) => [
      start + at * step,
      String((Math.round(600 * (line + 1 + Math.sin(at / 50 + line) / 2)) + (at % 13)) / 60),
    ]),
  }))
  return { status: 'success', data: { resultType: 'matrix', result } }
}

function residentKilobytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
