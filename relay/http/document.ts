import type { App } from './context.ts'

const info = {
  title: 'Tocsin relay',
  version: '1',
  description:
    'Alerts become incidents, links become charts. Send `Authorization: Bearer <token>`; a token is a viewer (reads and ' +
    'queries), a responder (also acknowledges, comments, declares) or an admin. Errors are `application/problem+json`.',
}

/** The OpenAPI document of every route the API has. @param serverUrl where the paths begin */
export function apiDocument(api: App, serverUrl: string) {
  return api.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: serverUrl }] })
}

export type ApiDocument = ReturnType<typeof apiDocument>
