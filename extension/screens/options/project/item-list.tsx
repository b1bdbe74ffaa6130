import type { ComponentChild } from 'preact'
import type { Resource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'

type ItemListProps<Item> = {
  /** Where the items come from, for its trouble. */
  from: Pick<Resource<unknown>, 'failure'> & { refresh: () => void }
  /** Undefined: not known yet. */
  items: readonly Item[] | undefined
  title: string
  /** What is said where there are none. */
  none: string
  keyOf: (item: Item) => string
  children: (item: Item) => ComponentChild
  /** Cards with the actions beneath the name, for items that can do much. */
  stacked?: boolean
  /** Whether their order means something. */
  ordered?: boolean
}

/** What a project has of one kind, one card each. */
export function ItemList<Item>(props: ItemListProps<Item>) {
  const { from, items, title, none, keyOf, children, stacked, ordered } = props
  const List = ordered ? 'ol' : 'ul'
  return (
    <>
      <LoadTrouble failure={from.failure} onAgain={from.refresh} />
      {items?.length === 0 && <p class="hint">{none}</p>}
      {items && items.length > 0 && (
        <List class={stacked ? 'cards stacked' : 'cards'} aria-label={title}>
          {items.map(item => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </List>
      )}
    </>
  )
}
