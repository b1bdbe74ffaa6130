/** @jsxImportSource hono/jsx */
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { troubleIn } from '../language/trouble.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { Age } from '../parts/moment.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { partWords } from '../parts/words.ts'
import { rulePath } from './rule-address.ts'
import { ruleText } from './rule-text.ts'
import { rulePageWords } from './words.ts'

type ListProps = { project: string; rules: AlertRule[]; setsUp: boolean; now: number }

export function RuleListView({ project, rules, setsUp, now }: ListProps) {
  const words = rulePageWords()
  return (
    <Page
      title={words.title(project)}
      project={project}
      crumb={<ProjectNav project={project} here="alert-rules" setsUp={setsUp} />}
    >
      <main id="main" class="single">
        <h1>{words.heading}</h1>
        <p class="quiet">{words.lead}</p>
        {rules.length > 0 ? (
          <ul class="incidents places">
            {rules.map(rule => (
              <li>
                <RuleRow project={project} rule={rule} now={now} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="card">{words.none}</p>
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
        <span class="unseen">{`${partWords().severities[severity]}: `}</span>
        {` ${name}`}
      </span>
      <RuleStanding rule={rule} now={now} />
      <span class="meta">{ruleText(rule)}</span>
      {query !== null && (
        <span class="meta">
          <code>{query}</code>
        </span>
      )}
      {lastError !== null && <span class="meta trouble">{troubleIn()(lastError)}</span>}
    </a>
  )
}

/** Where a rule stands, and when it was last looked at. */
export function RuleStanding({ rule, now }: { rule: AlertRule; now: number }) {
  const { state, lastEvaluatedAt } = rule
  const look = state === 'firing' ? 'age firing' : state === 'ok' ? 'age ended' : 'age'
  return (
    <span class={look}>
      {rulePageWords().states[state]}
      {lastEvaluatedAt !== null && state !== 'paused' && (
        <>
          {', '}
          <Age at={lastEvaluatedAt} now={now} ago />
        </>
      )}
    </span>
  )
}
