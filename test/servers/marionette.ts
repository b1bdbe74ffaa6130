import { connect, type Socket } from 'node:net'

/** The browser's own remote control, as geckodriver speaks it: it reaches an add-on's pages and, on demand, the browser itself. */
export type Marionette = {
  /** One command. @throws Error with the browser's words, `name` is the WebDriver error such as `no such element` */
  call: <T = unknown>(command: string, parameters?: object) => Promise<T>
  close: () => void
}

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }
type Answer = [1, id: number, error: { error: string; message: string } | null, result: unknown]

/**
 * Connects and waits for the greeting. Each message is `length:json`, length in bytes; a command is `[0, id, name, parameters]`
 * and its answer `[1, id, error, result]`. Source: Firefox' `remote/doc/marionette/Protocol.md`, version 3.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, Waiting>()
  let sent = 0
  const greeting = new Promise<void>((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject })
  })
  listen(socket, message => {
    if (!Array.isArray(message)) return waiting.get(0)?.resolve(undefined)
    const [, id, error, result] = message as Answer
    const asker = waiting.get(id)
    waiting.delete(id)
    if (error) asker?.reject(Object.assign(new Error(`${error.error}: ${error.message}`), { name: error.error }))
    else asker?.resolve(result)
  })
  const giveUp = (why: string) => waiting.forEach(({ reject }) => reject(new Error(why)))
  socket.on('error', error => giveUp(`Firefox cannot be steered: ${error.message}`))
  socket.on('close', () => giveUp('Firefox has closed its remote control.'))
  await greeting
  waiting.delete(0)
  return {
    call: <T>(command: string, parameters: object = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++sent
        waiting.set(id, { resolve: result => resolve(result as T), reject })
        const json = JSON.stringify([0, id, command, parameters])
        socket.write(`${Buffer.byteLength(json)}:${json}`)
      }),
    close: () => void socket.destroy(),
  }
}

/** Cuts what arrives into messages. */
function listen(socket: Socket, heard: (message: unknown) => void): void {
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const colon = rest.indexOf(':')
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 0 || rest.length < end) return
      const text = rest.subarray(colon + 1, end).toString()
      rest = rest.subarray(end)
      heard(JSON.parse(text))
    }
  })
}
