/** @jsxImportSource hono/jsx */

const keys = [
  { keys: ['j', '↓'], does: 'Next incident' },
  { keys: ['k', '↑'], does: 'Previous incident' },
  { keys: ['o', 'Enter'], does: 'Open the incident' },
  { keys: ['/'], does: 'Search' },
  { keys: ['c'], does: 'Declare an incident' },
  { keys: ['?'], does: 'Show this' },
]

/** Opened by the script alone: without it there are no keys to tell of. */
export function KeyHelp() {
  return (
    <>
      <p class="keys-hint">
        <button class="btn small" id="show-keys" type="button" hidden>
          Keyboard shortcuts
        </button>
      </p>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard shortcuts</h2>
        <dl>
          {keys.map(({ keys, does }) => (
            <>
              <dt>
                {keys.map(key => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </>
          ))}
        </dl>
        <label class="check">
          <input type="checkbox" id="keys-on" />
          Single keys are shortcuts in this browser
        </label>
        <form method="dialog">
          <button class="btn">Close</button>
        </form>
      </dialog>
    </>
  )
}
