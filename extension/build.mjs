// Builds the extension: node extension/build.mjs [--mode e2e] [--chrome | --firefox] [--zip]
import { parseArgs } from 'node:util'

// A build for tests is a build: without development's names and paths in it. WXT would take the mode for that.
process.env.NODE_ENV = 'production'
const { build, zip } = await import('wxt')

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'production' },
    chrome: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    zip: { type: 'boolean', default: false },
  },
})

const asked = ['chrome', 'firefox'].filter(browser => values[browser])
const browsers = asked.length > 0 ? asked : ['chrome', 'firefox']

// One after the other: WXT keeps its state in module variables.
for (const browser of browsers) {
  const config = { browser, mode: values.mode }
  await (values.zip ? zip(config) : build(config))
}
