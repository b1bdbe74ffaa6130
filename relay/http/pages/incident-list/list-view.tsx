/** @jsxImportSource hono/jsx */
import type { Incident, IncidentState } from '#shared/model/incident.ts'
import { exactTime } from '../parts/moment.tsx'
import { listKeys } from '../assets/assets.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { clear, FilterForm, type FilterFormProps } from './filter-form.tsx'
import { IncidentRow } from './incident-row.tsx'
import { KeyHelp } from './key-help.tsx'
import { countFilters, listHref, type ListFilters } from './list-filters.ts'

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

const tabs = [
  { state: 'opened', name: 'Open' },
  { state: 'closed', name: 'Closed' },
  { state: 'all', name: 'All' },
] as const

export function IncidentListView(props: IncidentListProps) {
  const { project, filters, incidents, counts, next, mayDeclare, setsUp, now } = props
  const all = { ...counts, all: counts.opened + counts.closed }
  const href = (change: Partial<ListFilters>) => listHref(project, filters, change)
  return (
    <Page
      title={`Incidents of ${project}`}
      project={project}
      crumb={<ProjectNav project={project} here="incidents" setsUp={setsUp} />}
      actions={
        mayDeclare && (
          <a class="btn main" href={`/${project}/incidents/new`} data-key="c" aria-label="Declare incident">
            Declare<span class="rest"> incident</span>
          </a>
        )
      }
      scripts={[listKeys]}
    >
      <main id="main" class="single">
        <h1 class="unseen">{`Incidents of ${project}`}</h1>
        <nav class="tabs" aria-label="State">
          {tabs.map(({ state, name }) => (
            <a href={href({ state })} aria-current={state === filters.state ? 'page' : undefined}>
              {name}
              <b>{all[state]}</b>
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
          <nav class="pager" aria-label="More">
            {filters.cursor !== undefined && <a href={href({})}>First page</a>}
            {next && (
              <a href={href({ cursor: next })} rel="next">
                {moreName[filters.sort]}
              </a>
            )}
          </nav>
        )}
        {incidents.length > 0 && <KeyHelp />}
      </main>
    </Page>
  )
}

const moreName = { newest: 'Older', oldest: 'Newer', severity: 'Next' }

function Nothing({ project, filters, counts, quietSince }: IncidentListProps) {
  if (filters.cursor !== undefined) return <p class="nothing">There are no more.</p>
  if (countFilters(filters) > 0) return <NothingFound project={project} filters={filters} counts={counts} />
  if (filters.state === 'closed') return <p class="nothing">No incident has been closed yet.</p>
  return (
    <div class="nothing">
      <p>{quietSince ? `All quiet since ${exactTime(quietSince)}.` : 'All quiet.'}</p>
      {counts.closed === 0 && (
        <p class="quiet">
          Incidents appear here as soon as an alert arrives. <a href="/">Point your Alertmanager at this relay</a>, or
          send a test alert from there.
        </p>
      )}
    </div>
  )
}

/** Says where the others are: a filter that is still on must not look like silence. */
function NothingFound({ project, filters, counts }: Pick<IncidentListProps, 'project' | 'filters' | 'counts'>) {
  const other = filters.state === 'opened' ? 'closed' : 'opened'
  const elsewhere = filters.state === 'all' ? 0 : counts[other]
  return (
    <div class="nothing">
      <p>{`No ${filters.state === 'all' ? '' : `${inWords[filters.state]} `}incident fits these filters.`}</p>
      <p class="quiet">
        {elsewhere > 0 && (
          <>
            <a href={listHref(project, filters, { state: other })}>
              {elsewhere === 1 ? `1 ${inWords[other]} one does` : `${elsewhere} ${inWords[other]} ones do`}
            </a>
            {'. '}
          </>
        )}
        <a href={listHref(project, clear(filters))}>Clear the filters</a>
      </p>
    </div>
  )
}

const inWords = { opened: 'open', closed: 'closed' }
