/** @jsxImportSource hono/jsx */
import { prometheusRule } from '#shared/alerting/prometheus-rule.ts'
import { measured } from '#shared/alerting/words.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { troubleIn } from '../language/trouble.ts'
import { Page } from '../frame/page.tsx'
import { Age } from '../parts/moment.tsx'
import { RuleStanding } from './list-view.tsx'
import { rulePath, rulesPath } from './rule-address.ts'
import type { RuleDraft } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'
import { ruleText } from './rule-text.ts'
import { rulePageWords } from './words.ts'

export type RuleProps = {
  project: string
  rule: AlertRule
  draft: RuleDraft
  /** Why the form was not taken. */
  problem?: string
  /** Whether the visitor may change it. */
  setsUp: boolean
  now: number
}

/** One rule: where it stands, and what can be changed about it. */
export function RuleView(props: RuleProps) {
  const { project, rule, draft, problem, setsUp, now } = props
  const words = rulePageWords()
  const list = rulesPath(project)
  const path = rulePath(project, rule.id)
  const { query } = rule
  return (
    <Page
      title={`${rule.name} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.heading}</a> / <span>{rule.name}</span>
        </>
      }
      actions={
        setsUp && (
          <form method="post" action={`${path}/${rule.active ? 'pause' : 'resume'}`}>
            <button class="btn">{rule.active ? words.pause : words.resume}</button>
          </form>
        )
      }
    >
      <main id="main" class="single">
        <h1>{rule.name}</h1>
        <p class="standing">
          <RuleStanding rule={rule} now={now} />
          <span>{ruleText(rule)}</span>
          {isSafeHref(rule.url) && (
            <a href={rule.url} rel="noreferrer">
              {words.chart}
            </a>
          )}
        </p>
        {rule.lastError !== null && <p class="problem">{words.failing(troubleIn()(rule.lastError))}</p>}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <Beyond rule={rule} now={now} />
        {setsUp && <RuleForm project={project} id={rule.id} draft={draft} hasQuery={query !== null} />}
        {query !== null && (
          <details class="card">
            <summary>{words.asRule}</summary>
            <pre>
              <code>{prometheusRule({ ...rule, query })}</code>
            </pre>
          </details>
        )}
        {setsUp && (
          <details class="delete remove-place">
            <summary>{words.remove}</summary>
            <form method="post" action={`${path}/delete`}>
              <p class="quiet">{words.removeHint}</p>
              <button class="btn danger">{words.removeReally}</button>
            </form>
          </details>
        )}
      </main>
    </Page>
  )
}

/** The series that are beyond the threshold. */
function Beyond({ rule, now }: { rule: AlertRule; now: number }) {
  if (rule.series.length === 0) return null
  const words = rulePageWords()
  return (
    <section class="card">
      <h2>{words.beyond}</h2>
      <dl class="facts">
        {rule.series.map(({ name, value, since, phase }) => (
          <>
            <dt>{name}</dt>
            <dd>
              {`${measured(value)}, ${phase === 'firing' ? words.isFiring : words.tooShort}, `}
              <Age at={since} now={now} ago />
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}
