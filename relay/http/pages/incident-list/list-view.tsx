/** @jsxImportSource hono/jsx */
import type { Incident, IncidentState } from '#shared/model/incident.ts'
import { exactTime } from '../parts/moment.tsx'
import { listKeys } from '../assets/assets.ts'
import { Page } from '../frame/page.tsx'
import { numbersIn } from '../language/spoken.ts'
import { ProjectNav } from '../frame/project-nav.tsx'
import { clear, FilterForm, type FilterFormProps } from './filter-form.tsx'
import { IncidentRow } from './incident-row.tsx'
import { KeyHelp } from './key-help.tsx'
import { countFilters, listHref, type ListFilters } from './list-filters.ts'
import { listWords } from './words.ts'

export type IncidentListProps = FilterFormProps & {
  incidents: Incident[]
  /** Of what the filters let through. */
  counts: Record<IncidentState, number>
  /** The cursor of the older ones. */
  next: string | null
  /** Since when nothing is open, where that is known. ISO 8601 */
  quietSince?: string
  mayDeclare: boolean
  setsUp: boolean
  now: number
}

const tabs = ['opened', 'closed', 'all'] as const

export function IncidentListView(props: IncidentListProps) {
  const { project, filters, incidents, counts, next, mayDeclare, setsUp, now } = props
  const words = listWords()
  const number = numbersIn()
  const [before, short, after] = words.declare
  const all = { ...counts, all: counts.opened + counts.closed }
  const href = (change: Partial<ListFilters>) => listHref(project, filters, change)
  return (
    <Page
      title={words.title(project)}
      project={project}
      crumb={<ProjectNav project={project} here="incidents" setsUp={setsUp} />}
      actions={
        mayDeclare && (
          <a class="btn main" href={`/${project}/incidents/new`} data-key="c" aria-label={words.declare.join('')}>
            {before && <span class="rest">{before}</span>}
            {short}
            {after && <span class="rest">{after}</span>}
          </a>
        )
      }
      scripts={[listKeys]}
    >
      <main id="main" class="single">
        <h1 class="unseen">{words.title(project)}</h1>
        <nav class="tabs" aria-label={words.state}>
          {tabs.map(state => (
            <a href={href({ state })} aria-current={state === filters.state ? 'page' : undefined}>
              {words.tabs[state]} <b>{number(all[state])}</b>
            </a>
          ))}
        </nav>
        <FilterForm {...props} />
        {incidents.length > 0 ? (
          <ul class="incidents" data-keys-list>
            {incidents.map(incident => (
              <IncidentRow incident={incident} colors={props.known.colors} now={now} />
            ))}
          </ul>
        ) : (
          <Nothing {...props} />
        )}
        {(next || filters.cursor !== undefined) && (
          <nav class="pager" aria-label={words.more}>
            {filters.cursor !== undefined && <a href={href({})}>{words.firstPage}</a>}
            {next && (
              <a href={href({ cursor: next })} rel="next">
                {words.next[filters.sort]}
              </a>
            )}
          </nav>
        )}
        {incidents.length > 0 && <KeyHelp />}
      </main>
    </Page>
  )
}

function Nothing({ project, filters, counts, quietSince }: IncidentListProps) {
  const words = listWords()
  if (filters.cursor !== undefined) return <p class="nothing">{words.noMore}</p>
  if (countFilters(filters) > 0) return <NothingFound project={project} filters={filters} counts={counts} />
  if (filters.state === 'closed') return <p class="nothing">{words.noneClosed}</p>
  return (
    <div class="nothing">
      <p>{quietSince ? words.quietSince(exactTime(quietSince)) : words.quiet}</p>
      {counts.closed === 0 && (
        <p class="quiet">
          {words.appearHere}
          <a href="/">{words.pointAlertmanager}</a>
          {words.orTest}
        </p>
      )}
    </div>
  )
}

/** Says where the others are: a filter that is still on must not look like silence. */
function NothingFound({ project, filters, counts }: Pick<IncidentListProps, 'project' | 'filters' | 'counts'>) {
  const words = listWords()
  const other = filters.state === 'opened' ? 'closed' : 'opened'
  const elsewhere = filters.state === 'all' ? 0 : counts[other]
  return (
    <div class="nothing">
      <p>{words.noneFit[filters.state]}</p>
      <p class="quiet">
        {elsewhere > 0 && (
          <>
            <a href={listHref(project, filters, { state: other })}>{words.elsewhere[other](elsewhere)}</a>
            {'. '}
          </>
        )}
        <a href={listHref(project, clear(filters))}>{words.clearFilters}</a>
      </p>
    </div>
  )
}
