/** @jsxImportSource hono/jsx */
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { Age } from '../parts/moment.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { rulePath } from './rule-address.ts'
import { ruleWords, stateNames } from './words.ts'

type ListProps = { project: string; rules: AlertRule[]; setsUp: boolean; now: number }

export function RuleListView({ project, rules, setsUp, now }: ListProps) {
  return (
    <Page
      title={`Alert rules of ${project}`}
      project={project}
      crumb={<ProjectNav project={project} here="alert-rules" setsUp={setsUp} />}
    >
      <main id="main" class="single">
        <h1>Alert rules</h1>
        <p class="quiet">Charts that this relay holds against a threshold every half minute.</p>
        {rules.length > 0 ? (
          <ul class="incidents places">
            {rules.map(rule => (
              <li>
                <RuleRow project={project} rule={rule} now={now} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="card">
            None yet. In any chart that Tocsin draws, choose “Alerts” among its actions to have it watched.
          </p>
        )}
      </main>
    </Page>
  )
}

function RuleRow({ project, rule, now }: { project: string; rule: AlertRule; now: number }) {
  const { id, name, severity, lastError, query } = rule
  return (
    <a href={rulePath(project, id)}>
      <span class="title">
        <SeveritySign severity={severity} size={10} />
        <span class="unseen">{`${severityShapes[severity].name}: `}</span>
        {` ${name}`}
      </span>
      <RuleStanding rule={rule} now={now} />
      <span class="meta">{ruleWords(rule)}</span>
      {query !== null && (
        <span class="meta">
          <code>{query}</code>
        </span>
      )}
      {lastError !== null && <span class="meta trouble">{lastError}</span>}
    </a>
  )
}

/** Where a rule stands, and when it was last looked at. */
export function RuleStanding({ rule, now }: { rule: AlertRule; now: number }) {
  const { state, lastEvaluatedAt } = rule
  const look = state === 'firing' ? 'age firing' : state === 'ok' ? 'age ended' : 'age'
  return (
    <span class={look}>
      {stateNames[state]}
      {lastEvaluatedAt !== null && state !== 'paused' && (
        <>
          {', '}
          <Age at={lastEvaluatedAt} now={now} ago />
        </>
      )}
    </span>
  )
}
