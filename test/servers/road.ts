import { connect, createServer, type Socket } from 'node:net'

/** What the network between a browser and a server is like just now. */
export type RoadState = 'open' | 'closed' | 'portal'

export type Road = {
  address: string
  /** Connections that stand are broken by it. */
  turn: (state: RoadState) => void
  stop: () => Promise<void>
}

/** A way to a server of this machine that can be cut, or lead to the sign-in page of a hotel: HTML with status 200 for every question. */
export async function openRoad(address: string): Promise<Road> {
  const target = Number(new URL(address).port)
  let state: RoadState = 'open'
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer(socket => {
    keep(socket)
    if (state === 'closed') return void socket.destroy()
    if (state === 'portal') return void socket.once('data', () => socket.end(portalAnswer))
    const onward = connect(target, '127.0.0.1')
    keep(onward)
    socket.pipe(onward).pipe(socket)
    socket.on('close', () => onward.destroy())
    onward.on('close', () => socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The road has no port.')
  const breakAll = () => sockets.forEach(socket => socket.destroy())
  return {
    address: `http://127.0.0.1:${bound.port}`,
    turn(next) {
      state = next
      breakAll()
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        breakAll()
      }),
  }
}

const page = '<!doctype html><title>Hotel</title><h1>Sign in to use the network</h1>'
const portalAnswer = [
  'HTTP/1.1 200 OK',
  'Content-Type: text/html',
  `Content-Length: ${page.length}`,
  'Connection: close',
  '',
  page,
].join('\r\n')
