// Watch mode for both halves: the extension by its own tool, the relay by rebuilding and starting anew.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { relayEntry, root } from './build.mjs'

const children = new Set()

function run(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  children.add(child)
  child.on('exit', () => children.delete(child))
  return child
}

function stop() {
  for (const child of children) child.kill('SIGTERM')
  process.exit(0)
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)

run('node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'relay/vite.config.ts')
run('node_modules/wxt/bin/wxt.mjs')

let relay
let timer

function restart() {
  const start = () => (relay = run(relayEntry, 'start'))
  if (relay && relay.exitCode === null && relay.signalCode === null) {
    relay.once('exit', start)
    relay.kill('SIGTERM')
  } else {
    start()
  }
}

// The entry is written last; a moment's patience takes the files around it in, too.
watch(join(root, '.output'), { recursive: true }, (_event, file) => {
  if (!file?.endsWith(join('relay', 'cli.js'))) return
  clearTimeout(timer)
  timer = setTimeout(restart, 300)
})
