import type { IntakeKind } from '../model/inlet.ts'

/** Stands where the key goes while it is not known: keys are shown once and forgotten. */
export const keyPlace = 'PASTE-THE-KEY-HERE'

/** Where a sender is to send. */
export type SenderTarget = {
  /** The inlet's own address. */
  url: string
  key?: string | undefined
  /** For Grafana: the header that carries the time of signing; null where it signs without. */
  timestampHeader?: string | null
}

/** Text to be pasted into a sender's configuration. `file`: the one it belongs to; null: it is a command for a shell. */
export type SenderSnippet = { file: string | null; text: string }

/**
 * What makes a sender of this kind tell an inlet. The README, the relay's first page and the extension show it, and the
 * tests run it against the real senders.
 */
export function senderSnippet(kind: IntakeKind, { url, key = keyPlace, ...more }: SenderTarget): SenderSnippet {
  return writers[kind]({ url, key, ...more })
}

/**
 * GitLab's own addresses that lead to an inlet, so that a sender moves by changing host and key.
 * The first two mean whichever inlet of the project has the key; the last one means this inlet.
 */
export function gitlabAddresses(kind: IntakeKind, { url, project }: { url: string; project: string }): string[] {
  const [, base = '', id = ''] = inletAddress.exec(url) ?? []
  const at = (path: string) => `${base}/${encodeURIComponent(project)}${path}`
  const named = at(`/alerts/notify/tocsin/${id}.json`)
  if (kind === 'alertmanager') return [at('/prometheus/alerts/notify.json'), named]
  return kind === 'generic' ? [at('/alerts/notify.json'), named] : []
}

type Filled = SenderTarget & { key: string }

const inletAddress = /^(.*)\/in\/([^/]+)$/

const writers: Record<IntakeKind, (target: Filled) => SenderSnippet> = {
  alertmanager: ({ url, key }) => ({
    file: 'alertmanager.yml',
    text: `route:
  receiver: tocsin
  group_by: [alertname]

receivers:
  - name: tocsin
    webhook_configs:
      - url: ${yaml(url)}
        send_resolved: true
        max_alerts: 100
        http_config:
          authorization:
            credentials: ${yaml(key)}
`,
  }),

  prometheus: ({ url, key }) => {
    const { protocol, host, pathname } = new URL(url)
    return {
      file: 'prometheus.yml',
      text: `alerting:
  alertmanagers:
    - scheme: ${protocol.slice(0, -1)}
      path_prefix: ${yaml(pathname)}
      authorization:
        credentials: ${yaml(key)}
      static_configs:
        - targets: [${yaml(withPort(host, protocol))}]
`,
    }
  },

  grafana: ({ url, key, timestampHeader }) => ({
    file: 'provisioning/alerting/tocsin.yml',
    text: `apiVersion: 1
contactPoints:
  - name: tocsin
    receivers:
      - uid: tocsin
        type: webhook
        settings:
          url: ${yaml(url)}
          hmacConfig:
            secret: ${yaml(key)}
${timestampHeader ? `            timestampHeader: ${yaml(timestampHeader)}\n` : ''}`,
  }),

  generic: ({ url, key }) => ({
    file: null,
    text: `curl -fsS ${shell(url)} \\
  -H ${shell(`Authorization: Bearer ${key}`)} -H 'Content-Type: application/json' \\
  -d '{"title":"Disk full","severity":"high","hosts":["db-1"],"fingerprint":"disk-db-1"}'
`,
  }),

  pagerduty: ({ url, key }) => ({
    file: 'alertmanager.yml',
    text: `route:
  receiver: tocsin
  group_by: [alertname]

receivers:
  - name: tocsin
    pagerduty_configs:
      - url: ${yaml(url.replace(inletAddress, '$1/v2/enqueue'))}
        routing_key: ${yaml(key)}
        send_resolved: true
`,
  }),
}

/** Of one line, as addresses and keys are: whatever stands in it stays one value. */
function yaml(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Said in full, because a target without a port reads as if one were missing. */
function withPort(host: string, protocol: string): string {
  return /:\d+$/.test(host) ? host : `${host}:${protocol === 'https:' ? 443 : 80}`
}
