import type { EventStream } from './event-stream.ts'

/** One event stream per relay. */
export type RelayStreams = {
  /** As many as there are relays, each connected and alive. Never rejects. */
  ensure: () => Promise<void>
  /** A relay was paired anew or left: its stream ends, and begins again where there is one to hear. */
  restart: (address: string) => Promise<void>
}

/** @param addresses of the relays that are to be heard */
export function createRelayStreams(
  addresses: () => Promise<string[]>,
  create: (address: string) => EventStream,
): RelayStreams {
  const streams = new Map<string, EventStream>()

  function end(address: string): void {
    streams.get(address)?.stop()
    streams.delete(address)
  }

  async function ensure(): Promise<void> {
    const wanted = await addresses()
    for (const address of streams.keys()) if (!wanted.includes(address)) end(address)
    for (const address of wanted) if (!streams.has(address)) streams.set(address, create(address))
    await Promise.all([...streams.values()].map(stream => stream.ensure()))
  }

  return {
    ensure,
    async restart(address) {
      end(address)
      await ensure()
    },
  }
}
