// Everything that CI runs, one step after the other. A failed step says why, and the steps that do not need it still run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { installTools } from './runner/install-tools.mjs'
import { countTests } from './runner/count-tests.mjs'
import { missingTools, tools } from './runner/tools.mjs'

const inCi = process.env.CI === 'true' || process.env.CI === '1'
const total = { passed: 0, failed: 0, skipped: 0 }
const failedSteps = []

await step('tools', prepareTools)
await step('types', () => run('npm', ['run', '--silent', 'typecheck']))
await step('oxlint', () => run('npx', ['oxlint', '--quiet']))
await step('prettier', () => run('npx', ['prettier', '--check', '.', '--log-level', 'warn']))
await step('unused code', () => run('npx', ['knip']))
await step('build: extension', () => run('npm', ['run', '--silent', 'build']))
await step('build: extension for tests', () => run('npm', ['run', '--silent', 'build', '--', '--mode', 'e2e']))
await step('build: relay', () => run('npm', ['run', '--silent', 'build:relay']))
await runTests()

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

/** One thing that passes or fails as a whole. */
async function step(name, work) {
  const start = Date.now()
  console.log(`\n== ${name}`)
  const good = await work()
  console.log(`-- ${name}: ${good ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  total[good ? 'passed' : 'failed'] += 1
  if (!good) failedSteps.push(name)
}

async function prepareTools() {
  await installTools(run)
  const missing = missingTools()
  for (const name of missing) {
    const also = inCi ? '' : ' The tests that need it are skipped.'
    console.log(`${name} is missing: install ${tools[name].commands.join(' or ')}.${also}`)
  }
  return missing.length === 0 || !inCi
}

async function runTests() {
  console.log('\n== tests')
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-run-'))
  const report = join(folder, 'report.json')
  const good = await run('npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`])
  const counts = countTests(readReport(report), good)
  rmSync(folder, { recursive: true, force: true })
  for (const name of counts.skippedNames) console.log(`skipped: ${name}`)
  for (const name of counts.failedNames) console.log(`FAILED: ${name}`)
  for (const key of Object.keys(total)) total[key] += counts[key]
  if (counts.failed > 0) failedSteps.push('tests')
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null // vitest died before it could write; its output says why
  }
}

/** Runs a command, its output straight to ours. True when it succeeded. */
function run(command, args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', error => {
      console.log(`${command} cannot be run: ${error.message}`)
      resolve(false)
    })
    child.on('exit', code => resolve(code === 0))
  })
}
