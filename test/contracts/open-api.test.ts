import { expect, test } from 'vitest'
import * as z from 'zod'
import { createApi } from '#relay/http/app.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'
import { tour, type Step } from './open-api-tour.ts'

// The OpenAPI document against the relay that gives it out: the same routes, and answers that fit their schemas to the letter.

type Content = Record<string, { schema?: object }>
type Operation = { responses: Record<string, { content?: Content }>; security?: Record<string, string[]>[] }
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

/** Addresses of the API that are about the API. */
const aboutItself = ['GET /', 'GET /openapi.json', 'GET /reference.css']

async function documentOf({ ask }: TempApp): Promise<Document> {
  return (await (await ask('GET', '/api/v1/openapi.json')).json()) as Document
}

function operationsOf(document: Document): Map<string, Operation> {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  )
  return new Map(all)
}

/** A schema of the document that takes nothing it does not name. */
function strict(document: Document, schema: object) {
  const closed = (node: unknown, inAllOf = false): unknown => {
    if (Array.isArray(node)) return node.map(one => closed(one, inAllOf))
    if (typeof node !== 'object' || node === null) return node
    const entries = Object.entries(node).map(([key, value]) => [key, closed(value, key === 'allOf')])
    const isOpen = 'properties' in node && !('additionalProperties' in node) && !inAllOf
    return { ...Object.fromEntries(entries), ...(isOpen ? { additionalProperties: false } : {}) }
  }
  const whole = JSON.stringify(closed({ ...schema, $defs: document.components.schemas }))
  return z.fromJSONSchema(
    JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as z.core.JSONSchema.JSONSchema,
  )
}

function addressOf({ operation, at = {}, query = '' }: Step): [method: string, path: string] {
  const [method = '', path = ''] = operation.split(' ')
  const values: Record<string, string> = { p: 'default', iid: '1', ...at }
  return [
    method,
    `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'))}${query}`,
  ]
}

/** What later steps need of an answer: its id or its code. */
function handedOut(answer: unknown): string | undefined {
  const Handed = z.object({
    id: z.string().optional(),
    iid: z.number().optional(),
    code: z.string().optional(),
    note: z.object({ id: z.string() }).nullish(),
    items: z
      .array(z.object({ id: z.string() }))
      .optional()
      .catch(undefined),
  })
  const { id, note, code, items, iid } = Handed.safeParse(answer).data ?? {}
  return id ?? note?.id ?? code ?? items?.[0]?.id ?? iid?.toString()
}

test('every route that the API answers is in the document, and nothing else', async () => {
  const temp = await tempApp()
  const routes = createApi(temp.relay)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`)
  const documented = [...operationsOf(await documentOf(temp)).keys()]
  expect([...new Set(routes)].toSorted()).toEqual([...documented, ...aboutItself].toSorted())
})

test('every operation answers as its schema says, and is part of the tour', async () => {
  const temp = await tempApp()
  const document = await documentOf(temp)
  const operations = operationsOf(document)
  const kept = new Map<string, string>()
  const toured = new Set<string>()
  for await (const step of tour(temp, kept)) {
    const { operation, json, status } = step
    toured.add(operation)
    const response = await temp.ask(...addressOf(step), { as: 'admin', json })
    expect([operation, response.status]).toEqual([operation, status])
    const [type, { schema = {} }] = Object.entries(operations.get(operation)?.responses[status]?.content ?? {})[0] ?? [
      '',
      {},
    ]
    expect([operation, response.headers.get('content-type')?.split(';')[0] ?? '']).toEqual([operation, type])
    if (type !== 'application/json') {
      await response.body?.cancel()
      continue
    }
    const answer: unknown = await response.json()
    const fits = strict(document, schema).safeParse(answer)
    expect([operation, fits.error?.issues ?? []]).toEqual([operation, []])
    const handed = handedOut(answer)
    if (handed !== undefined) kept.set(operation, handed)
  }
  expect([...operations.keys()].filter(operation => !toured.has(operation))).toEqual([])
})

test('without a token every operation but pairing answers with a problem, and so does a body of the wrong shape', async () => {
  const temp = await tempApp()
  const document = await documentOf(temp)
  const problem = strict(document, { $ref: '#/components/schemas/Problem' })
  const steps: Step[] = [...operationsOf(document).keys()].map(operation => ({ operation, status: 401 }))
  for (const step of steps) {
    const [method, path] = addressOf(step)
    const isPairing = step.operation === 'POST /pair'
    const response = await temp.ask(method, path, { json: method === 'GET' ? undefined : [] })
    expect([step.operation, response.status]).toEqual([step.operation, isPairing ? 422 : 401])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.safeParse(await response.json()).error).toBeUndefined()
  }
})

test('each operation that wants a token says which role', async () => {
  const operations = operationsOf(await documentOf(await tempApp()))
  const open = [...operations].filter(([, { security }]) => security?.[0]?.bearer?.[0] === undefined)
  expect(open.map(([operation]) => operation)).toEqual(['POST /pair'])
})
