import { Hono } from 'hono'
import { writeNanoseconds } from '#shared/log-sources/nanoseconds.ts'
import type { FakeLine, LogFake } from './log-fake.ts'

// As the API server of Kubernetes 1.31 answers. An app of a namespace is a pod with two containers, `app` and `proxy`; the label
// `container` says which of them wrote a line, and `run: previous` that it did before its restart.

export const kubernetesFake: LogFake = {
  kind: 'kubernetes',
  baseUrl: 'https://kubernetes.example.net/clusters/a',
  query: 'namespace=prod pod=shop-1',
  refused: { query: 'pod=shop-1', says: 'Name one namespace' },
  holding: lines => kubernetesApp(lines),
  refusing,
}

type Rights = { list: boolean }

export function kubernetesApp(lines: readonly FakeLine[], rights: Rights = { list: true }): Hono {
  const app = new Hono().basePath('/clusters/a')
  const podOf = ({ labels }: FakeLine) => `${labels['app']}-1`
  app.get('/version', c => c.json({ major: '1', minor: '31', gitVersion: 'v1.31.2', platform: 'linux/amd64' }))
  app.get('/api/v1/namespaces/:namespace/pods', c => {
    const { namespace } = c.req.param()
    if (!rights.list)
      return refusal(403, 'Forbidden', `pods is forbidden: User "x" cannot list resource "pods" in API group ""`)
    const names = new Set(lines.filter(line => line.labels['namespace'] === namespace).map(podOf))
    const containers = [{ name: 'app', image: 'a:1' }, { name: 'proxy' }]
    const items = [...names].map(name => ({ metadata: { name, namespace }, spec: { containers } }))
    return c.json({ kind: 'PodList', apiVersion: 'v1', metadata: {}, items })
  })
  app.get('/api/v1/namespaces/:namespace/pods/:pod/log', c => {
    const { namespace, pod } = c.req.param()
    const { container, previous, sinceTime = '', tailLines, timestamps } = c.req.query()
    const own = lines.filter(line => podOf(line) === pod && line.labels['namespace'] === namespace)
    if (lines.length > 0 && own.length === 0) return refusal(404, 'NotFound', `pods "${pod}" not found`)
    if (container === undefined) {
      const message = `a container name must be specified for pod ${pod}, choose one of: [app proxy]`
      return refusal(400, 'BadRequest', message)
    }
    if (!['app', 'proxy'].includes(container)) {
      return refusal(400, 'BadRequest', `container ${container} is not valid for pod ${pod}`)
    }
    const run = previous === 'true' ? 'previous' : undefined
    const text = own
      .filter(({ labels }) => (labels['container'] ?? 'app') === container && labels['run'] === run)
      .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      .slice(-Number(tailLines))
      .filter(({ at }) => at >= BigInt(Date.parse(sinceTime)) * 1_000_000n)
      .map(line => `${timestamps === 'true' ? `${writeNanoseconds(line.at)} ` : ''}${line.text}\n`)
    return c.text(text.join(''))
  })
  return app
}

function refusal(status: number, reason: string, message: string): Response {
  const body = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code: status }
  return Response.json(body, { status })
}

function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => refusal(status, 'Failure', `status ${status} it is`))
  return app
}
