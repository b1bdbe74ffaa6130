import { countOpen } from '../store/incidents.ts'
import type { Relay } from './context.ts'

/** The relay about itself, in Prometheus' text format. */
export async function renderMetrics(relay: Relay): Promise<string> {
  const open = await countOpen(relay.database.read, {}).catch(() => undefined) // the other figures still count
  const deliveries = [...relay.deliveries.read()].map(
    ([status, count]) => [`{status="${status}"}`, count] satisfies Sample,
  )
  return [
    metric(
      'tocsin_deliveries_total',
      'counter',
      'Deliveries of alerts, by the status they were answered with.',
      deliveries,
    ),
    metric('tocsin_incidents_open', 'gauge', 'Open incidents.', open === undefined ? [] : [['', open]]),
    metric('tocsin_database_up', 'gauge', 'Whether the database answers.', [['', open === undefined ? 0 : 1]]),
    metric('tocsin_start_time_seconds', 'gauge', 'When the relay started, UNIX time.', [['', relay.startedAt / 1000]]),
    metric('tocsin_uptime_seconds', 'gauge', 'How long the relay has been running.', [
      ['', Math.round((relay.now() - relay.startedAt) / 1000)],
    ]),
    metric('process_resident_memory_bytes', 'gauge', 'Memory in use.', [['', process.memoryUsage.rss()]]),
  ].join('')
}

type Sample = [labels: string, value: number]

function metric(name: string, type: 'counter' | 'gauge', help: string, samples: Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${value}\n`)
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
}
