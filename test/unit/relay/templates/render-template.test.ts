import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { renderTemplate } from '#relay/templates/render-template.ts'
import { exampleValues, templateVariables } from '#relay/templates/template-variables.ts'

const render = (body: string, change = {}) => renderTemplate(body, { ...exampleValues, ...change })

describe('a template', () => {
  test.each([
    ['{{ title }} on {{ hosts }}', 'Disk almost full on db\\-1 db\\-2'],
    [
      '[Runbook]({{ runbook }}) {{ runbook }}',
      '[Runbook](<https://wiki.example.net/disk>) <https://wiki.example.net/disk>',
    ],
    ['{{ labels.gone | default: "none" }}', 'none'],
    ['{% if labels.gone %}a{% else %}b{% endif %}', 'b'],
    ['{{ started_at | date: "%H:%M" }}', '09:05'],
    ['{{ query | code }}', '`disk_free < 0.05`'],
    ['{% for host in hosts %}- {{ host }}\n{% endfor %}', '- db\\-1\n- db\\-2\n'],
    ['{{ labels["alertname"] }}', 'DiskAlmostFull'],
  ])('%j makes %j', (body, made) => expect(render(body)).toBe(made))

  test('what is not known prints nothing', () => {
    expect(render('({{ service }}{{ alert }}{{ runbook }})', { service: null, alert: null, runbook: null })).toBe('()')
  })

  test.each([
    '/close',
    '\n/close',
    '**b** [x](javascript:alert(1))',
    '<img src=x>',
    '# h',
    '- a\n- b',
    '`c`',
    '{{ title }}',
  ])('foreign %j is text, one line and no quick action, however it is written out', text => {
    const annotations = { note: text }
    for (const body of [
      '{{ description }}',
      '{{ annotations.note }}',
      'a\n{{ description | append: "\n/close" }}',
      '{{ description | lines }}',
    ]) {
      const made = render(body, { description: text, annotations })
      expect(made).not.toMatch(/^\/close/m)
      expect(JSON.stringify(parseMarkdown(made))).not.toMatch(/"kind":"(heading|list|strong|link|code|emphasis)"/)
    }
    expect(parseMarkdown(render('{{ description | code_block }}', { description: text }))).toEqual([
      { kind: 'fence', text },
    ])
  })

  test.each([
    ['a\n {{ nope }}', 'line 2, column 5: undefined variable: nope'],
    ['{{ labels.gone }}', 'line 1, column 4: undefined variable: labels.gone'],
    ['{{ title.constructor }}', 'undefined variable: title.constructor'],
    ['{{ title | raw }}', 'undefined filter: raw'],
    ['{{ title | shout }}', 'undefined filter: shout'],
    ['{% include "a" %}', 'tag "include" not found'],
    ['{% render "a" %}', 'tag "render" not found'],
    ['{% echo title %}', 'tag "echo" not found'],
    ['{% liquid echo title %}', 'tag "liquid" not found'],
    ['{% if title %}', 'tag {% if title %} not closed'],
    ['{% for i in (1..9999999) %}{% for j in (1..9999999) %}{% endfor %}{% endfor %}', 'limit exceeded'],
    [`{% for i in (1..2000) %}${'x'.repeat(60)}{% endfor %}`, 'more than 100000 characters'],
  ])('%j is refused and says where', (body, message) => {
    expect(() => render(body)).toThrow(
      expect.objectContaining({
        code: 'bad-shape',
        value: expect.objectContaining({ field: 'body' }),
        message: expect.stringContaining(message),
      }),
    )
  })

  test('every variable that is told of can be used', () => {
    for (const { name, description, example } of templateVariables) {
      expect(description).toMatch(/\.$/)
      expect(example).toBeDefined()
      expect(render(`{{ ${name} }}`)).not.toBe('')
    }
    expect(templateVariables).toHaveLength(Object.keys(exampleValues).length)
  })
})
