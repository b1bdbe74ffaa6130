#!/usr/bin/env node
// The command line. Builds what is missing, then hands over to the built relay.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildMissing, relayEntry, root } from './build.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (major < 20 || (major === 20 && minor < 19)) fail(`Tocsin needs Node 20.19 or later; this is ${process.version}.`)
if (!existsSync(join(root, 'node_modules'))) fail('The dependencies are not installed yet. Run: npm ci')

try {
  await buildMissing(process.argv[2] === 'start' ? undefined : ['relay'])
} catch (thrown) {
  fail(thrown.message)
}

await import(pathToFileURL(relayEntry).href)
