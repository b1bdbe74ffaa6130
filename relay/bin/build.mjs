// Builds what `start` needs and what is missing or older than its sources.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { isFresh } from './freshness.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const relayEntry = join(root, '.output/relay/cli.js')

const both = ['shared', 'package.json', 'package-lock.json']
const parts = [
  {
    name: 'relay',
    built: '.output/relay/cli.js',
    sources: ['relay', ...both],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'relay/vite.config.ts'],
  },
  {
    name: 'extension',
    built: '.output/chrome-mv3/manifest.json',
    sources: ['extension', 'wxt.config.ts', ...both],
    command: ['extension/build.mjs', '--chrome'],
  },
]

/**
 * Builds the parts named, or all; those that are fresh cost a look. The relay runs without the extension if it must:
 * alerts matter more. @throws when the relay cannot be built
 */
export async function buildMissing(names = parts.map(part => part.name)) {
  const stale = parts.filter(part => names.includes(part.name) && !isFreshPart(part))
  if (stale.length > 0) process.stderr.write(`Building the ${stale.map(part => part.name).join(' and the ')} …\n`)
  await Promise.all(
    stale.map(part =>
      run(part).catch(thrown => {
        if (part.name === 'relay') throw thrown
        process.stderr.write(`${thrown.message} The relay starts without it.\n`)
      }),
    ),
  )
}

function isFreshPart({ built, sources }) {
  return isFresh(
    join(root, built),
    sources.map(source => join(root, source)),
  )
}

function run({ name, command }) {
  return new Promise((resolve, reject) => {
    const output = []
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    child.on('error', reject)
    child.on('exit', code => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output)) // only of interest when it failed
      reject(new Error(`The ${name} could not be built.`))
    })
  })
}
