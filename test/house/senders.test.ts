import { expect, test } from 'vitest'
import { intakeKinds } from '#shared/model/inlet.ts'
import { exists } from './module-graph.ts'
import { readText } from './source-files.ts'

test.each(intakeKinds)('the README shows how a sender for %s is configured, from the file that the tests use', kind => {
  const file = ['yml', 'sh'].map(ending => `relay/intake/${kind}/sender.${ending}`).find(path => exists(path))
  expect(file, `relay/intake/${kind}/sender.yml is missing`).toBeDefined()
  expect(readText('README.md')).toContain(readText(file ?? '').trim())
})
