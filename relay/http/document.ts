import type { App } from './context.ts'

const info = {
  title: 'Tocsin relay',
  version: '1',
  description:
    'Alerts become incidents, links become charts. Send `Authorization: Bearer <token>`; a token is a viewer (reads and ' +
    'queries), a responder (also acknowledges, comments, declares) or an admin. Errors are `application/problem+json`.',
}

/** The OpenAPI document of every route the API has. @param serverUrl where the paths begin */
export function apiDocument(api: App, serverUrl: string): ApiDocument {
  return mendNulls(api.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: serverUrl }] })) as ApiDocument
}

export type ApiDocument = ReturnType<App['getOpenAPI31Document']>

/**
 * The generator writes "a Severity or null" as all of a Severity and something that may be null, which null never is.
 * Clients that are made from the document, and validators, take it at its word.
 */
function mendNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(mendNulls)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => {
    const reference = key === 'allOf' ? nullable(value) : undefined
    return reference ? ['anyOf', [reference, { type: 'null' }]] : [key, mendNulls(value)]
  })
  return Object.fromEntries(entries)
}

/** What may be null, where the parts of an `allOf` mean that. */
function nullable(parts: unknown): object | undefined {
  if (!Array.isArray(parts) || parts.length !== 2) return undefined
  const [reference, other] = parts as [object, { type?: unknown }]
  return '$ref' in reference && Array.isArray(other.type) && other.type.includes('null') ? reference : undefined
}
