import { afterAll, beforeAll, expect, test } from 'vitest'
import { gitlabFake } from '#test/fakes/gitlab.ts'
import { behindSignIn } from '#test/fakes/sign-in.ts'
import { startAlertmanager, type Alertmanager } from '#test/servers/alertmanager.ts'
import { serveApp, type AppServer } from '#test/servers/app-server.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { connectByHand, inkOf, openPanel } from './extension-steps.ts'

const yaml = `
panel_groups:
  - group: Web
    panels:
      - title: Targets
        type: area-chart
        y_label: up
        metrics:
          - { id: up, query_range: 'vector(1)', label: Up }
`

describeWith(
  'chromium',
  'alertmanager',
  'prometheus',
)('Alertmanager and GitLab in a page', () => {
  let alertmanager: Alertmanager
  let prometheus: Prometheus
  let old: AppServer
  let site: PageServer
  let browser: ExtendedChromium
  const newer = 'http://gitlab.localhost:9'
  const alerts = () => `http://${alertmanager.target}/#/alerts?filter=${encodeURIComponent('{alertname="Errors"}')}`
  const chart = () => gitlabFake.link.replace('https://ops.example.net', old.address)
  const stored = `${newer}/git/shop/web/-/environments/14/metrics?group=Web&title=Targets&y_label=up`

  beforeAll(async () => {
    const gitlab = behindSignIn(gitlabFake.answering('good'), {
      root: '/gitlab',
      guarded: /^\/(api|shop)\//,
      by: { cookie: '_gitlab_session' },
      refusal: c => c.json({ error: 'You need to sign in or sign up before continuing.' }, 401),
    })
    ;[alertmanager, prometheus, old, browser] = await Promise.all([
      startAlertmanager({ url: 'http://127.0.0.1:9/nobody', key: 'k' }),
      startPrometheus(),
      serveApp(gitlab),
      launchChromium(),
    ])
    const page = (href: string) => ({
      html: `<!doctype html><html lang="en"><title>A page</title><p><a href="${href.replaceAll('&', '&amp;')}">a chart</a></p>`,
    })
    site = await servePages({ '/alerts': page(alerts()), '/old': page(chart()), '/stored': page(stored) })
    const fired = [
      { labels: { alertname: 'Errors', severity: 'critical' }, annotations: { summary: 'Too many errors' } },
    ]
    await fetch(`http://${alertmanager.target}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fired),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([alertmanager?.stop(), prometheus?.stop(), old?.stop(), site?.stop()])
  })

  test('the alerts that a link’s filter matches stand in a table', async () => {
    expect(await connectByHand(browser, alerts(), 'As you')).toMatch(/Connected: Alertmanager \d/)
    const { page, frame } = await openPanel(browser, `${site.address}/alerts`, 'ready')
    expect(await frame.getByRole('table').innerText()).toMatch(/critical[\s\S]*Too many errors/)
    await page.close()
  })

  test('a GitLab below a path draws its own charts for who is signed in there', async () => {
    const base = `${old.address}/gitlab`
    const checked = await connectByHand(browser, chart(), 'As you', { address: base })
    expect(checked).toContain('401')
    const { page, frame } = await openPanel(browser, `${site.address}/old`, 'denied')
    await frame.getByRole('link', { name: 'Sign in to GitLab' }).waitFor()
    const login = await browser.context.newPage()
    await login.goto(`${base}/login`)
    await login.getByRole('button', { name: 'Log in' }).click()
    await login.getByText('Welcome back.').waitFor()
    await login.close()
    await page.close()
    const after = await openPanel(browser, `${site.address}/old`, 'ready')
    expect(await after.frame.getByRole('figure').getAttribute('aria-label')).toContain('Throughput')
    expect((await inkOf(after.frame)).pixels).toBeGreaterThan(500)
    await after.page.close()
  })

  test('a link to a GitLab that has no charts any more comes back to life', async () => {
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
    const checked = await connectByHand(browser, stored, 'As you', {
      address: `${newer}/git`,
      fill: async page => {
        await page.getByLabel('Where the charts’ data is').selectOption(prometheus.address)
        await page.getByLabel('Path of the dashboard').fill('.gitlab/dashboards/shop.yml')
        await page.getByLabel('Its YAML').fill(yaml)
      },
    })
    expect(checked).toContain('1 chart of 1 stored dashboard')
    const { page, frame } = await openPanel(browser, `${site.address}/stored`, 'ready')
    expect(await frame.getByRole('figure').getAttribute('aria-label')).toContain('Targets')
    await page.close()
  })
})
