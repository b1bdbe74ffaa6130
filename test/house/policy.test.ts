import { expect, test } from 'vitest'
import { NotificationSettings } from '#extension/messages/notification-settings.ts'
import { PanelSettings, ShortcutSettings } from '#extension/messages/panel-settings.ts'
import { Policy } from '#extension/messages/policy.ts'
import { severities } from '#shared/model/severities.ts'
import { readText } from './source-files.ts'

type Schema = { properties: Record<string, Schema>; enum?: string[] }

const schema = JSON.parse(readText('extension/public/policy.json')) as Schema

test('the schema that browsers read names what the extension reads, and the README explains each', () => {
  const names = Object.keys(schema.properties)
  expect(names).toEqual(Object.keys(Policy.shape))
  const notifications = schema.properties.notifications?.properties ?? {}
  expect(Object.keys(notifications)).toEqual(Object.keys(NotificationSettings.shape))
  expect(notifications.from?.enum).toEqual([...severities])
  expect(Object.keys(schema.properties.panels?.properties ?? {})).toEqual(Object.keys(PanelSettings.shape))
  expect(Object.keys(schema.properties.shortcuts?.properties ?? {})).toEqual(Object.keys(ShortcutSettings.shape))
  const readme = readText('README.md')
  expect(names.filter(name => !new RegExp(`^\\| \`${name}\` *\\|`, 'm').test(readme))).toEqual([])
})
