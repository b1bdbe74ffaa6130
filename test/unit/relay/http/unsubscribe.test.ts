import { describe, expect, test } from 'vitest'
import { unsubscribeUrl } from '#relay/outbox/unsubscribe.ts'
import { mailRefusers } from '#relay/store/mail-refusals.ts'
import { appOrigin, tempApp } from '#test/factories/temp-app.ts'

async function withLink() {
  const { ask, relay, project } = await tempApp()
  const url = unsubscribeUrl(relay, { projectId: project.id, email: 'Ann@example.net' })
  const path = url.slice(appOrigin.length)
  const refusers = () => mailRefusers(relay.database.read, project.id)
  return { ask, path, refusers }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the link that ends mails', () => {
  test('does nothing when it is only opened, as scanners do', async () => {
    const { ask, path, refusers } = await withLink()
    const page = await ask('GET', path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Stop these mails')
    expect(await refusers()).toEqual(new Set())
  })

  test('ends them by one POST without cookies, as mail programs send it', async () => {
    const { ask, path, refusers } = await withLink()
    const done = await ask('POST', path, { raw: 'List-Unsubscribe=One-Click', headers: form })
    expect(done.status).toBe(200)
    expect(await refusers()).toEqual(new Set(['ann@example.net']))
  })

  test('can be taken back on its page', async () => {
    const { ask, path, refusers } = await withLink()
    await ask('POST', path, { raw: '', headers: form })
    expect(await (await ask('GET', path)).text()).toContain('Get them again')
    await ask('POST', path, { raw: 'again=yes', headers: form })
    expect(await refusers()).toEqual(new Set())
  })

  test('cannot be made up', async () => {
    const { ask, path, refusers } = await withLink()
    const forged = `${path.slice(0, -4)}AAAA`
    expect((await ask('POST', forged, { raw: '', headers: form })).status).toBe(404)
    expect(await refusers()).toEqual(new Set())
  })
})
