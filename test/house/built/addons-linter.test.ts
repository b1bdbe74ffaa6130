import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../source-files.ts'

type Found = { code: string; message: string; file?: string }
type Report = { errors: Found[]; warnings: Found[]; notices: Found[] }

const run = promisify(execFile)

/** Preact can set markup where it is told to. Nothing of ours tells it to; the linter of this repository holds that. */
const preact = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' }

test('Mozilla’s linter of add-ons finds nothing in what would be sent to it', async () => {
  const command = `${root}node_modules/addons-linter/bin/addons-linter`
  const given = ['--output', 'json', `${root}.output/firefox-mv3`]
  const { stdout } = await run(process.execPath, [command, ...given], { maxBuffer: 16 * 1024 * 1024 })
  const { errors, warnings, notices } = JSON.parse(stdout) as Report
  const found = [...errors, ...warnings, ...notices]
  const known = found.filter(({ code, message, file }) => {
    return code === preact.code && message === preact.message && /^chunks\/[\w-]+\.js$/.test(file ?? '')
  })
  expect(known.length, 'Preact’s own place, once').toBeLessThanOrEqual(1)
  expect(found.filter(one => !known.includes(one))).toEqual([])
})
