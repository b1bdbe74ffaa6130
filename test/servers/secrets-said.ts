/** Shorter ones stand in logs by chance. */
const leastLength = 8

/** Within a secret, what is none by itself. */
const open = new Set(['type', 'username', 'name'])

/** What an answer gives away once. */
const onceTold = new Set(['key', 'token', 'code'])

/**
 * Remembers the secrets that went to a relay and came from it, to be looked for in what it logs.
 * @param own the relay's address: paths below it stand in its log as requests
 */
export function watchSecrets(own: string, known: readonly string[]) {
  const secrets = new Set(known.filter(({ length }) => length >= leastLength))

  function keep(value: unknown): void {
    if (typeof value === 'string') {
      const secret = pathOf(value) ?? value
      if (secret.length >= leastLength && !value.startsWith(own)) secrets.add(secret)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) if (!open.has(name)) keep(part)
    }
  }

  return {
    /** A body that is sent: what stands below `secret`. */
    sent(body: unknown): void {
      if (typeof body === 'object' && body !== null && 'secret' in body) keep(body.secret)
    },
    /** An answer: what it tells this once. */
    told(answer: unknown): void {
      if (typeof answer !== 'object' || answer === null) return
      for (const [name, value] of Object.entries(answer)) if (onceTold.has(name)) keep(value)
    },
    /** @throws when a line of the log holds one of them */
    mustNotStandIn(log: string): void {
      const lines = log.split('\n')
      const said = lines.filter(line => [...secrets].some(secret => line.includes(secret)))
      if (said.length > 0) throw new Error(`The relay logged a secret:\n${said.join('\n')}`)
    },
  }
}

/** Of an address that is a secret, its host is none. */
function pathOf(text: string): string | null {
  return URL.canParse(text) ? text.slice(new URL(text).origin.length) : null
}
