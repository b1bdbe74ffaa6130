/** @jsxImportSource hono/jsx */
import { listWords } from './words.ts'

const keys = [
  { keys: ['j', '↓'], does: 'next' },
  { keys: ['k', '↑'], does: 'previous' },
  { keys: ['o', 'Enter'], does: 'open' },
  { keys: ['/'], does: 'search' },
  { keys: ['c'], does: 'declare' },
  { keys: ['?'], does: 'show' },
] as const

/** Opened by the script alone: without it there are no keys to tell of. */
export function KeyHelp() {
  const { keys: words } = listWords()
  return (
    <>
      <p class="keys-hint">
        <button class="btn small" id="show-keys" type="button" hidden>
          {words.title}
        </button>
      </p>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{words.title}</h2>
        <dl>
          {keys.map(({ keys, does }) => (
            <>
              <dt>
                {keys.map(key => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{words[does]}</dd>
            </>
          ))}
        </dl>
        <label class="check">
          <input type="checkbox" id="keys-on" />
          {words.single}
        </label>
        <form method="dialog">
          <button class="btn">{words.close}</button>
        </form>
      </dialog>
    </>
  )
}
