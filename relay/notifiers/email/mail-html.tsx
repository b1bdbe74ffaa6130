/** @jsxImportSource hono/jsx */
import { severityNames } from '#shared/look/severity-names.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { NoticeMessage } from '../message.ts'
import type { MessageFacts } from '../message-facts.ts'

// Tables and inline styles: what Outlook's Word engine draws. Colours that read on white and on what dark modes make of it.

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const severityColors = {
  critical: '#b42318',
  high: '#b9500a',
  medium: '#946200',
  low: '#2563a8',
  info: '#5a6472',
  unknown: '#5a6472',
}

/** For clients that follow the reader's theme; the others keep the light one. */
const darkRules = `@media (prefers-color-scheme: dark) {
.page, .card { background: #14171d !important; }
.ink { color: #e9ecf1 !important; }
.soft { color: #b0b8c5 !important; }
.line { border-color: #3d4553 !important; }
.code { background: #242a34 !important; color: #e9ecf1 !important; }
}`

/** The mail as HTML. Everything foreign goes through JSX, which escapes it. @param chart id of the inline picture */
export function mailHtml(message: NoticeMessage, facts: MessageFacts, chart: string | null): string {
  const { incident, project, drill } = message
  const { glyph } = severityShapes[incident.severity]
  const color = severityColors[incident.severity]
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{incident.title}</title>
        <style dangerouslySetInnerHTML={{ __html: darkRules }} />
      </head>
      <body class="page" style={`margin:0;padding:0;background:#f6f7f9;${font}`}>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border={0}
          class="page"
          style="background:#f6f7f9"
        >
          <tr>
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a table for layout, as mails need one */}
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border={0}
                class="card line"
                style={`width:100%;max-width:600px;background:#ffffff;border:1px solid #e1e4ea;border-top:4px solid ${color}`}
              >
                <tr>
                  <td style="padding:24px">
                    {drill && (
                      <p class="ink" style="margin:0 0 16px;font-size:14px;color:#161b24">
                        <b>This is a drill: nothing is wrong.</b>
                      </p>
                    )}
                    <p style={`margin:0 0 4px;font-size:13px;font-weight:600;color:${color}`}>
                      {glyph} {severityNames.en[incident.severity]}
                    </p>
                    <h1 class="ink" style="margin:0 0 4px;font-size:20px;line-height:1.3;color:#161b24">
                      {incident.title}
                    </h1>
                    <p class="soft" style="margin:0 0 16px;font-size:13px;color:#4a5363">
                      Incident #{incident.iid} in {project.name}
                    </p>
                    {facts.lines.map(line => (
                      <p class="ink" style="margin:0 0 8px;font-size:14px;line-height:1.5;color:#161b24">
                        {line}
                      </p>
                    ))}
                    {facts.quotes.map(({ text }) => (
                      <p
                        class="ink line"
                        style="margin:0 0 12px;padding-left:12px;border-left:3px solid #c6ccd6;font-size:14px;line-height:1.5;color:#161b24;white-space:pre-wrap"
                      >
                        {text}
                      </p>
                    ))}
                    <Facts facts={facts} />
                    {facts.queries.map(query => (
                      <pre
                        class="code"
                        style="margin:0 0 16px;padding:12px;background:#f6f7f9;font-size:12px;line-height:1.45;white-space:pre-wrap;word-break:break-word;color:#161b24"
                      >
                        {query}
                      </pre>
                    ))}
                    {chart !== null && (
                      <img
                        src={`cid:${chart}`}
                        width="552"
                        alt={`Chart of ${incident.title}`}
                        style="display:block;width:100%;max-width:552px;height:auto;margin:0 0 16px;border:0"
                      />
                    )}
                    <Links facts={facts} />
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
  return `<!doctype html>${page.toString()}`
}

function Facts({ facts }: { facts: MessageFacts }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin:8px 0 16px">
      {facts.rows.map(([name, value]) => (
        <tr>
          <td class="soft" valign="top" style="padding:2px 16px 2px 0;font-size:13px;color:#4a5363;white-space:nowrap">
            {name}
          </td>
          <td class="ink" valign="top" style="padding:2px 0;font-size:13px;color:#161b24">
            {value}
          </td>
        </tr>
      ))}
    </table>
  )
}

function Links({ facts }: { facts: MessageFacts }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
      <tr>
        {facts.links.map(({ label, url, main }) => (
          <td style={main ? 'background:#b4471a;padding:10px 16px' : 'padding:10px 16px'}>
            <a
              href={url}
              class={main ? undefined : 'ink'}
              style={`font-size:14px;font-weight:600;text-decoration:${main ? 'none' : 'underline'};color:${main ? '#ffffff' : '#161b24'}`}
            >
              {label}
            </a>
          </td>
        ))}
      </tr>
    </table>
  )
}
