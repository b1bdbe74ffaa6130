import { expect, test } from 'vitest'
import { senderSnippet } from '#shared/format/sender-snippets.ts'
import { intakeKinds } from '#shared/model/inlet.ts'
import { readText } from './source-files.ts'

test.each(intakeKinds)(
  'the README shows how a sender for %s is configured, as the screens and the tests have it',
  kind => {
    const { text } = senderSnippet(kind, { url: 'https://tocsin.example.net/in/INLET', key: 'KEY' })
    expect(readText('README.md')).toContain(`\n${text}\`\`\``)
  },
)
