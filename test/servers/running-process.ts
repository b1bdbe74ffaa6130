import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { waitFor } from './wait-for.ts'

export type RunningProcess = {
  pid: number
  /** What it has written so far, both streams. */
  log: () => string
  /** Asks it to end, and insists after five seconds. */
  stop: () => Promise<void>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach(child => killGroup(child, 'SIGKILL')))

/**
 * Starts a program and waits until it is ready.
 * @param ready asked again and again; the program has failed when it ends before
 */
export async function startProcess(
  command: string,
  args: string[],
  { cwd, env, ready }: { cwd?: string; env?: Record<string, string>; ready: () => Promise<boolean> },
): Promise<RunningProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that what it starts ends with it
  })
  running.add(child)
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.once('error', error => (log += String(error)))
  const handle = {
    pid: child.pid ?? 0,
    log: () => log,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
  try {
    await waitUntilReady(command, child, ready, handle.log)
  } catch (thrown) {
    await handle.kill()
    throw thrown
  }
  return handle
}

async function waitUntilReady(command: string, child: ChildProcess, ready: () => Promise<boolean>, log: () => string) {
  const answer = await waitFor(
    `${command} to be ready`,
    async () => (hasEnded(child) ? 'ended' : (await ready()) && 'ready'),
    { ms: 90_000, also: log },
  )
  if (answer === 'ended') throw new Error(`${command} ended before it was ready:\n${log()}`)
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  running.delete(child)
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  killGroup(child, signal)
  const insist = setTimeout(() => killGroup(child, 'SIGKILL'), 5000)
  await ended
  clearTimeout(insist)
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function killGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // the group is gone already
  }
}
