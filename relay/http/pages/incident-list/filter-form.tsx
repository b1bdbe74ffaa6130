/** @jsxImportSource hono/jsx */
import { severities } from '#shared/model/severities.ts'
import { unassigned } from '#shared/relay-api/incidents.ts'
import type { KnownNames } from '../known-names.ts'
import { Choice } from '../parts/fields.tsx'
import { partWords } from '../parts/words.ts'
import { countFilters, listHref, type ListFilters } from './list-filters.ts'
import { listWords } from './words.ts'

export type FilterFormProps = {
  project: string
  filters: ListFilters
  /** What incidents of this project have. */
  known: KnownNames
}

/** The filters as a form that asks for a page. On a wide screen the style sheet shows what a narrow one folds away. */
export function FilterForm({ project, filters, known }: FilterFormProps) {
  const words = listWords()
  const { severities: severityNames } = partWords()
  const any = { value: '', name: words.any }
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
            placeholder={words.searchHint}
            aria-label={words.search}
          />
          <button class="btn">{words.search}</button>
        </div>
        <details open={folded > 0}>
          <summary>{folded === 0 ? words.filter : words.filterCount(folded)}</summary>
          <div class="choices">
            <Choice
              name="severity"
              label={words.severity}
              value={severity}
              options={[any, ...severities.map(each => ({ value: each, name: severityNames[each] }))]}
            />
            <Choice name="label" label={words.label} value={label} options={[any, ...named(known.labels)]} />
            <Choice
              name="assignee"
              label={words.assignee}
              value={assignee}
              options={[any, { value: unassigned, name: words.nobody }, ...named(known.assignees)]}
            />
            <Choice name="age" label={words.opened} value={age} options={[any, ...entriesOf(words.ages)]} />
            <Choice name="sort" label={words.order} value={sort} options={entriesOf(words.orders)} />
            <div class="apply">
              <button class="btn">{words.apply}</button>
              {countFilters(filters) > 0 && <a href={listHref(project, clear(filters))}>{words.clear}</a>}
            </div>
          </div>
        </details>
      </form>
    </search>
  )
}

function entriesOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, name]) => ({ value, name }))
}

function named(names: readonly string[]) {
  return names.map(name => ({ value: name, name }))
}

/** Without filters; state and order stay. */
export function clear({ state, sort }: ListFilters): ListFilters {
  return { state, sort }
}
