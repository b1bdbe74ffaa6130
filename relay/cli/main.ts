import { parseArgs } from 'node:util'
import { toFailure } from '#shared/kit/failure.ts'
import { ConfigError, defaultDatabaseUrl } from '../config.ts'
import type { Command } from './command.ts'
import { openTrouble } from './open-trouble.ts'
import { usage } from './usage.ts'

/** Each is loaded when it is wanted: a short command should not wait for a whole relay. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).start,
  pair: async () => (await import('./commands/pair.ts')).pair,
  token: async () => (await import('./commands/token.ts')).token,
  slack: async () => (await import('./commands/slack.ts')).slack,
  drill: async () => (await import('./commands/drill.ts')).drill,
  check: async () => (await import('./commands/check.ts')).check,
}

/** Runs one command. @returns the exit code: 0 good, 1 trouble, 2 not understood */
async function run(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return misunderstood(name === '' ? 'Which command?' : `There is no command “${name}”.`)
  try {
    const text = { type: 'string' } as const
    const options = { role: text, days: text, expires: text, email: text }
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
    const command = await load()
    return await command({ words: positionals, ...values })
  } catch (thrown) {
    if (thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS')) {
      return misunderstood(thrown.message.split('. ')[0] + '.')
    }
    process.stderr.write(`${explain(thrown)}\n`)
    return 1
  }
}

function misunderstood(sentence: string): number {
  process.stderr.write(`${sentence}\n\n${usage}`)
  return 2
}

/** One clear sentence, or one per problem of the configuration. */
function explain(thrown: unknown): string {
  if (thrown instanceof ConfigError) return thrown.message
  const failure = openTrouble(thrown, process.env.TOCSIN_DATABASE_URL ?? defaultDatabaseUrl) ?? toFailure(thrown)
  if (failure.code !== 'internal') return [failure.message, failure.value.detail].filter(Boolean).join('\n')
  return `${failure.message} ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : ''}`
}

process.exitCode = await run(process.argv.slice(2))
