import { describe, expect, test } from 'vitest'
import { chartOfLink } from '#relay/images/signed/chart-of-link.ts'
import { chartedApp } from '#test/factories/charted-app.ts'
import { pngPixels } from '#test/factories/png-pixels.ts'
import { appOrigin } from '#test/factories/temp-app.ts'

describe('the chart of a message', () => {
  test('is a picture as wide as a mail at two pixels each, and an address that shows the same span later', async () => {
    const temp = await chartedApp()
    const chart = await chartOfLink(temp.relay, temp.link, temp.project.id)
    expect(pngPixels(chart?.png ?? new Uint8Array()).width).toBe(1104)
    temp.clock.ms += 86_400_000
    const response = await temp.ask('GET', chart?.imageUrl.slice(appOrigin.length) ?? '')
    expect(response.status).toBe(200)
    const [first, second] = temp.asked.map(url => Number(url.searchParams.get('end')))
    expect(Math.abs((first ?? 0) - (second ?? 1e9))).toBeLessThan(60)
  })

  test('is none where the source has nothing, is in trouble, is unknown, or takes too long', async () => {
    const temp = await chartedApp('empty')
    const draw = (link = temp.link, patience?: number) => chartOfLink(temp.relay, link, temp.project.id, patience)
    expect(await draw()).toBeNull()
    temp.clock.ms += 60_000
    temp.answer(() => new Response('no', { status: 500 }))
    expect(await draw()).toBeNull()
    expect(await draw('https://elsewhere.example.net/graph?g0.expr=up&g0.tab=0')).toBeNull()
    expect(await draw('https://example.net/')).toBeNull()
    temp.clock.ms += 60_000
    temp.answer(() => new Promise<Response>(() => {}))
    expect(await draw(temp.link, 20)).toBeNull()
  })
})
