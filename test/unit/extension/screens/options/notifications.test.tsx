// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { usualNotifications } from '#extension/messages/notification-settings.ts'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'
import { openSection } from './open-section.tsx'

test('it is said at the field whether what was chosen is saved, and what was not is not shown as if it were', async () => {
  let refuses = false
  const { root } = await openSection('notifications', {
    'notifications/get': { ...usualNotifications, on: true },
    'notifications/set': () => {
      if (refuses) throw new Failure('internal', 'The disk is full.')
      return {}
    },
  })
  const box = (label: string) =>
    [...root.querySelectorAll('label')].find(one => one.textContent?.startsWith(label))?.querySelector('input')
  const said = () => [...root.querySelectorAll('.saved-field')].map(one => one.querySelector('output')?.textContent)
  const [mine, sound] = ['Only incidents that are assigned to me', 'With sound']
  await settle(() => box(mine)?.click())
  await settle()
  expect(said()).toEqual([undefined, undefined, 'Saved', undefined, undefined, undefined])
  refuses = true
  await settle(() => box(sound)?.click())
  await settle()
  expect(said()).toEqual([undefined, undefined, undefined, 'The disk is full.', undefined, undefined])
  expect([box(mine)?.checked, box(sound)?.checked]).toEqual([true, false])
})
