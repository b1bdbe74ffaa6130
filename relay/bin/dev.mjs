// Watch mode for both halves: each is built anew when its sources change; the relay also starts anew.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
// oxlint-disable-next-line no-restricted-imports -- it starts both halves and is part of neither
import { createServer } from 'wxt'
import { relayEntry, root } from './build.mjs'

let relay
let stopping = false

function startRelay() {
  if (stopping) return
  relay = spawn(process.execPath, [relayEntry, 'start'], { cwd: root, stdio: 'inherit' })
}

/** The old one first gives back its port and its database. */
function restartRelay() {
  if (!relay || relay.exitCode !== null || relay.signalCode !== null) return startRelay()
  relay.removeAllListeners('exit')
  relay.once('exit', startRelay)
  relay.kill('SIGTERM')
}

const watcher = await build({ configFile: join(root, 'relay/vite.config.ts'), build: { watch: {} } })
watcher.on('event', event => {
  if (event.code === 'BUNDLE_END') void event.result.close().then(restartRelay)
  if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
})

// No browser is opened for you: load the folder that is printed as an unpacked extension, once.
const extension = await createServer({ root, browser: 'chrome', webExt: { disabled: true } })
await extension.start()

async function stop() {
  stopping = true
  relay?.kill('SIGTERM')
  await Promise.allSettled([watcher.close(), extension.stop()])
  process.exit(0)
}

// WXT's server ends the process by itself when the terminal goes away.
process.on('exit', () => relay?.kill('SIGTERM'))
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
