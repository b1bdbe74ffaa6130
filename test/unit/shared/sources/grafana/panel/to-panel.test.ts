import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { Panel } from '#shared/model/panel.ts'
import { panelOf, two } from './panels.ts'

describe('what is not drawn', () => {
  test.each(['logs', 'alertlist', 'some-plugin-panel', 'constructor', 'text'])(
    '%s is a failure that leads to Grafana',
    type => {
      try {
        panelOf({ type, options: { content: '<b>Read</b> the runbook' } }, [])
        expect.unreachable()
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Failure)
        expect((thrown as Failure).value).toMatchObject({
          code: 'unsupported',
          next: { do: 'open', url: 'https://ops.example.net/d/abc?viewPanel=4', label: 'Open in Grafana' },
        })
        if (type === 'text') expect((thrown as Failure).value.detail).toBe('Read the runbook')
      }
    },
  )

  test('a transformation that we do not know is a sentence', () => {
    const panel = panelOf(
      {
        transformations: [
          { id: 'heatmap', options: {} },
          { id: 'heatmap', options: {} },
        ],
      },
      two,
    )
    expect(panel.warnings).toEqual(['The transformation “heatmap” is not applied.'])
    expect(panel.series).toHaveLength(2)
  })

  test('nonsense in a dashboard is as if it were not there', () => {
    const defaults = {
      unit: 7,
      decimals: 'x',
      min: {},
      color: 'red',
      mappings: [null, 3, { type: 'regex', options: { pattern: '(' } }],
      thresholds: [],
      custom: null,
    }
    const panel = panelOf(
      {
        fieldConfig: { defaults, overrides: [{ matcher: { id: 'byRegexp', options: '(' }, properties: [] }] },
        options: { legend: 3 },
      },
      two,
    )
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel.series).toHaveLength(2)
  })
})
