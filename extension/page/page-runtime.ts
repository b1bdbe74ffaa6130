import type { PageMessages, PageReply, PageCall } from '#extension/messages/page-messages.ts'

/** Milliseconds to wait before asking again, when the background did not wake up. */
const retries = [1000, 5000, 30_000]

/** The extension as the watcher sees it from inside a foreign page. */
export type PageRuntime = {
  /** False once the extension was updated or removed under this page: nothing can be asked any more. */
  alive: () => boolean
  /** Asks again when nobody answers. Never throws: no answer is a failure too. */
  ask: <Kind extends keyof PageMessages>(kind: Kind, request: PageMessages[Kind]['request']) => Promise<PageReply<Kind>>
  /** @param listener its answer goes back */
  onCall: <Kind extends PageCall['kind']>(
    kind: Kind,
    listener: (call: PageCall & { kind: Kind }) => unknown,
    signal: AbortSignal,
  ) => void
  /** Address of the panel frame. */
  frameUrl: string
  /** Origin of our frames, as `postMessage` names it. */
  origin: string
}

/** The part of the browser's `runtime` that is needed; both browsers answer with promises. */
type BrowserRuntime = {
  id?: string
  getURL: (path: string) => string
  sendMessage: (message: unknown) => Promise<unknown>
  onMessage: {
    addListener: (listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void) => void
  }
}

/** By property, because the build puts a wrapper of its own in the place of a bare `browser`. */
const apis = globalThis as unknown as { browser?: { runtime: BrowserRuntime }; chrome: { runtime: BrowserRuntime } }

export function pageRuntime(): PageRuntime {
  const { runtime } = apis.browser ?? apis.chrome
  const frameUrl = runtime.getURL('panel.html')
  return {
    frameUrl,
    origin: frameUrl.slice(0, -'/panel.html'.length),
    alive() {
      try {
        return Boolean(runtime.id)
      } catch {
        return false // a dead runtime throws on every touch
      }
    },
    async ask<Kind extends keyof PageMessages>(kind: Kind, request: PageMessages[Kind]['request']) {
      for (const wait of retries) {
        try {
          const reply = await runtime.sendMessage({ kind, request })
          if (isReply<Kind>(reply)) return reply
          if (!runtime.id) break
        } catch {
          if (!runtime.id) break // not a background that did not wake up, but a dead runtime
        }
        await new Promise(resolve => setTimeout(resolve, wait))
      }
      return { ok: false, failure: { code: 'internal', message: '' } }
    },
    onCall(kind, listener, signal) {
      const heard = (message: unknown, _: unknown, answer: (reply: unknown) => void) => {
        if (!signal.aborted && isCall(message, kind)) answer(listener(message))
      }
      runtime.onMessage.addListener(heard) // stays, deaf: a dead runtime would throw at its removal
    },
  }
}

/** Our own background's word is taken for the rest. */
function isReply<Kind extends keyof PageMessages>(reply: unknown): reply is PageReply<Kind> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}

function isCall<Kind extends PageCall['kind']>(message: unknown, kind: Kind): message is PageCall & { kind: Kind } {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind
}
