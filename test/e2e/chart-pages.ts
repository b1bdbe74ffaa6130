import type { ServedPage } from '#test/servers/page-server.ts'

/** Ordinary pages of an ordinary website, with links to a Prometheus in them: short ranges, because ours has just been born. */
export function chartPages(prometheus: string, stranger: string): Record<string, ServedPage> {
  const graph = (expr: string, more = '') =>
    `${prometheus}/graph?g0.expr=${encodeURIComponent(expr)}&amp;g0.tab=0&amp;g0.range_input=1m${more}`
  const link = (href: string, text: string) => `<a href="${href}">${text}</a>`
  const one = (expr: string) => page(`<p id="block">${link(graph(expr), 'the graph')}</p>`)
  return {
    '/two': page(
      `<p id="old">As seen in ${link(graph(rate), 'the 2.x graph')}.</p>` +
        `<ul><li id="new">${link(`${prometheus}/query?g0.expr=${encodeURIComponent(rate)}&amp;g0.tab=graph&amp;g0.range_input=2m`, '3.x')}</li></ul>`,
    ),
    '/many': page(
      `<p id="block">${link(graph('up', '&amp;g1.expr=process_open_fds&amp;g1.tab=0&amp;g1.range_input=1m'), 'two in one')}</p>`,
    ),
    '/stranger': page(`<p>${link(`${stranger}/graph?g0.expr=up&amp;g0.tab=0`, 'somebody else’s')}</p>`),
    '/editing': page(
      `<div contenteditable="true" id="edit"><p>${link(graph('up'), 'in an editor')}</p></div>` +
        `<textarea>${graph('up')}</textarea><p id="block">${link(graph('up'), 'outside')}</p>`,
    ),
    '/bad': one('rate(up['),
    '/empty': one('no_such_metric_anywhere'),
    '/chart': one(rate),
    '/dark': page(`<p id="block">${link(graph(rate), 'g')}</p>`, 'color-scheme: dark; background: #111; color: #eee'),
    '/light': page(`<p id="block">${link(graph(rate), 'g')}</p>`, 'color-scheme: light; background: #fff; color: #111'),
    '/system': page(`<p id="block">${link(graph(rate), 'g')}</p>`, 'color-scheme: light dark'),
    '/strict': { ...one(rate), headers: { 'content-security-policy': "default-src 'none'; frame-src 'none'" } },
    '/thief': page(`<p id="block">${link(graph(rate), 'g')}</p><script>${thief}</script>`),
  }
}

export const rate = 'rate(prometheus_http_requests_total[10s])'

/** A page that listens to everything it can hear. */
const thief = `
  window.heard = []
  window.addEventListener('message', event => window.heard.push(event.data))
`

function page(body: string, style = ''): ServedPage {
  const attribute = style ? ` style="${style}"` : ''
  return { html: `<!doctype html><html lang="en"${attribute}><title>A page</title><body>${body}</body></html>` }
}
