/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { severities } from '#shared/model/severity.ts'
import { unassigned } from '#shared/relay-api/incidents.ts'
import type { KnownNames } from '../known-names.ts'
import { Choice } from '../parts/fields.tsx'
import { ages, countFilters, listHref, type ListFilters } from './list-filters.ts'

export type FilterFormProps = {
  project: string
  filters: ListFilters
  /** What incidents of this project have. */
  known: KnownNames
}

/** The filters as a form that asks for a page. On a wide screen the style sheet shows what a narrow one folds away. */
export function FilterForm({ project, filters, known }: FilterFormProps) {
  const { state, severity, label, assignee, q, age, sort } = filters
  const folded = countFilters({ ...filters, q: undefined }) + (sort === 'newest' ? 0 : 1)
  return (
    <search>
      <form class="filters" method="get" action={`/${project}/incidents`}>
        {state !== 'opened' && <input type="hidden" name="state" value={state} />}
        <div class="find">
          <input
            type="search"
            name="q"
            value={q}
            maxlength={200}
            placeholder="Title, text or number"
            aria-label="Search"
          />
          <button class="btn">Search</button>
        </div>
        <details open={folded > 0}>
          <summary>{folded === 0 ? 'Filter and sort' : `Filter and sort (${folded})`}</summary>
          <div class="choices">
            <Choice
              name="severity"
              label="Severity"
              value={severity}
              options={[any, ...severities.map(each => ({ value: each, name: severityShapes[each].name }))]}
            />
            <Choice name="label" label="Label" value={label} options={[any, ...named(known.labels)]} />
            <Choice
              name="assignee"
              label="Assignee"
              value={assignee}
              options={[any, { value: unassigned, name: 'Nobody' }, ...named(known.assignees)]}
            />
            <Choice
              name="age"
              label="Opened"
              value={age}
              options={[any, ...Object.entries(ages).map(([value, { name }]) => ({ value, name }))]}
            />
            <Choice name="sort" label="Order" value={sort} options={orders} />
            <div class="apply">
              <button class="btn">Apply</button>
              {countFilters(filters) > 0 && <a href={listHref(project, clear(filters))}>Clear</a>}
            </div>
          </div>
        </details>
      </form>
    </search>
  )
}

const any = { value: '', name: 'Any' }

const orders = [
  { value: 'newest', name: 'Newest first' },
  { value: 'oldest', name: 'Oldest first' },
  { value: 'severity', name: 'Worst first' },
]

function named(names: readonly string[]) {
  return names.map(name => ({ value: name, name }))
}

/** Without filters; state and order stay. */
export function clear({ state, sort }: ListFilters): ListFilters {
  return { state, sort }
}
