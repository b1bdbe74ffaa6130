// The few web-standard things that Node, a service worker and a page have in common.
// `shared/` is compiled against this file alone, so that DOM and Node types cannot slip in.
// Network, clock, storage and timers are missing on purpose: they arrive in a context object.

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

declare class URLSearchParams {
  constructor(init?: string | Record<string, string> | [string, string][])
  append(name: string, value: string): void
  delete(name: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string): boolean
  set(name: string, value: string): void
  toString(): string
  entries(): IterableIterator<[string, string]>
  keys(): IterableIterator<string>
  [Symbol.iterator](): IterableIterator<[string, string]>
}

declare class URL {
  constructor(url: string, base?: string | URL)
  hash: string
  host: string
  hostname: string
  href: string
  readonly origin: string
  password: string
  pathname: string
  port: string
  protocol: string
  search: string
  username: string
  readonly searchParams: URLSearchParams
  toString(): string
}

interface Headers {
  get(name: string): string | null
  has(name: string): boolean
}

declare class Request {
  constructor(
    input: string | URL,
    init?: {
      method?: string
      headers?: Record<string, string>
      body?: string
      signal?: AbortSignal
      /** `omit`: nobody's sign-in goes along, whoever asks. */
      credentials?: 'omit'
    },
  )
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly signal: AbortSignal
}

interface ResponseBodyReader {
  read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: undefined }>
  cancel(reason?: unknown): Promise<void>
}

interface Response {
  readonly ok: boolean
  readonly status: number
  readonly url: string
  readonly redirected: boolean
  readonly headers: Headers
  readonly body: { getReader(): ResponseBodyReader } | null
  text(): Promise<string>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
