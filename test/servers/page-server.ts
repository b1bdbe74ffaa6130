import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type PageServer = {
  address: string
  /** Addresses that were asked so far, path and query. */
  asked: () => string[]
  stop: () => Promise<void>
}

export type ServedPage = { html: string; headers?: Record<string, string> }

/** An ordinary website: paths and what stands there. */
export async function servePages(pages: Record<string, ServedPage>): Promise<PageServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    asked.push(request.url ?? '/')
    const page = pages[path]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers })
    response.end(page?.html ?? 'Not here')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked: () => [...asked],
    stop: () => new Promise(resolve => void server.close(() => resolve()).closeAllConnections()),
  }
}
