/** @jsxImportSource hono/jsx */
import type { App } from '../context.ts'
import { apiDocument, type ApiDocument } from '../document.ts'
import { referenceStyle } from './reference-style.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** `/openapi.json` and a page that lists the same routes for people. Neither needs a token: both are in the source. */
export function mountReference(api: App): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'The scope of each route is the least role that its token needs.',
  })

  api.get('/openapi.json', c => c.json(apiDocument(api, `${c.var.relay.publicUrl}/api/v1`)))

  api.get('/reference.css', c => {
    c.header('Content-Type', 'text/css; charset=utf-8')
    c.header('Cache-Control', 'public, max-age=3600')
    return c.body(referenceStyle)
  })

  api.get('/', c => c.html(<Reference document={apiDocument(api, `${c.var.relay.publicUrl}/api/v1`)} />))
}

function Reference({ document }: { document: ApiDocument }) {
  const base = document.servers?.[0]?.url ?? ''
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Tocsin API</title>
        <link rel="stylesheet" href={`${base}/reference.css`} />
      </head>
      <body>
        <main>
          <h1>Tocsin API</h1>
          <p>{document.info.description?.replaceAll('`', '')}</p>
          <p>
            Paths are below <code>{base}</code>. Schemas are in the{' '}
            <a href={`${base}/openapi.json`}>OpenAPI document</a>.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Request</th>
                <th scope="col">Does</th>
                <th scope="col">Role</th>
              </tr>
            </thead>
            <tbody>
              {routesOf(document).map(route => (
                <tr>
                  <td>
                    <code>
                      <b>{route.method}</b> {route.path}
                    </code>
                  </td>
                  <td>
                    {route.summary}
                    {route.description && <p>{route.description.replaceAll('`', '')}</p>}
                  </td>
                  <td>{route.role}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </body>
    </html>
  )
}

function routesOf(document: ApiDocument) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const operation = item[method]
      if (!operation) return []
      const [role = 'none'] = operation.security?.[0]?.bearer ?? []
      const { summary = '', description } = operation
      return [{ method: method.toUpperCase(), path, summary, description, role }]
    }),
  )
}
