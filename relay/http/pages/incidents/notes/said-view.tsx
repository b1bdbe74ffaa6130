/** @jsxImportSource hono/jsx */
import type { JustSaid } from './just-said.ts'
import { noteWords } from './words.ts'

/** What came of quick actions: refusals with their reasons, then what was done. */
export function SaidView({ said }: { said: JustSaid }) {
  const refused = said.filter(({ ok }) => !ok)
  const done = said.filter(({ ok }) => ok)
  return (
    <>
      {refused.length > 0 && (
        <ul class="problem told" role="alert">
          {refused.map(({ action, message, why }) => (
            <li>
              <code>{action}</code>
              {noteWords().notDone(why === undefined ? message : `${message}: ${why}`)}
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && <output class="good told">{done.map(({ message }) => message).join(' ')}</output>}
    </>
  )
}
