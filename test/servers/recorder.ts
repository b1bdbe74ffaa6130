import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type Recorder = {
  /** The address to give the sender in the place of the real one. */
  url: string
  /** Bodies that came through, in order, as they were sent. */
  bodies: () => string[]
  stop: () => Promise<void>
}

/** Stands between a sender and an address, hands everything on and keeps what was sent. */
export async function startRecorder(to: string): Promise<Recorder> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request)
      bodies.push(body.toString())
      const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' }
      const answer = await fetch(to, { method: 'POST', headers, body: new Uint8Array(body) })
      response.writeHead(answer.status).end(await answer.text())
    })().catch(() => response.writeHead(502).end())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    bodies: () => [...bodies],
    stop: () => new Promise(resolve => void server.close(() => resolve()).closeAllConnections()),
  }
}
