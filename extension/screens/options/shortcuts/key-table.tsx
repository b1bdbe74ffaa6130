import { useId } from 'preact/hooks'
import { words } from './words.ts'

type KeyTableProps = { title: string; rows: readonly { keys: readonly string[]; what: string }[]; singleKeys: boolean }

/** The keys of one place. */
export function KeyTable({ title, rows, singleKeys }: KeyTableProps) {
  const id = useId()
  return (
    <>
      <h2 id={id}>{title}</h2>
      <table class="keys" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.keys}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, what }) => (
            <tr key={what}>
              <td>
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
                {!singleKeys && keys.every(isSingle) && <span class="tag">{words.off}</span>}
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A letter or sign, as WCAG 2.1.4 means it: arrows are none, whatever they are written with. */
function isSingle(key: string): boolean {
  return key.length === 1 && !/[←↑→↓]/.test(key)
}
