/** @jsxImportSource hono/jsx */
import type { Notice } from '#shared/model/notice.ts'
import { troubleIn } from '../../language/trouble.ts'
import { Clock } from '../../parts/moment.tsx'
import { orderNotices, isTroubled, receiptOf } from './receipt.ts'
import { toldWords } from './words.ts'

type ToldProps = {
  /** The incident's page. */
  path: string
  /** Newest first. */
  notices: readonly Notice[]
  maySend: boolean
  /** Where destinations are set up, for who may do that. */
  setUp?: string
  now: number
}

/** So many are shown before the rest is folded away; those in trouble always are. */
const mostShown = 5

/** Who was told of the incident, each with its receipt. */
export function ToldSection({ path, notices, maySend, setUp, now }: ToldProps) {
  const words = toldWords()
  const ordered = orderNotices(notices)
  const troubled = ordered.filter(isTroubled).length
  const shown = ordered.slice(0, Math.max(mostShown, troubled))
  const rest = ordered.slice(shown.length)
  const row = (notice: Notice) => <ToldRow notice={notice} path={path} maySend={maySend} now={now} />
  return (
    <section id="told" class="receipts">
      <h2>{words.title}</h2>
      {ordered.length === 0 && <p class="quiet">{words.nobody}</p>}
      {ordered.length > 0 && <ul>{shown.map(row)}</ul>}
      {rest.length > 0 && (
        <details>
          <summary class="quiet">{words.more(rest.length)}</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      )}
      {setUp !== undefined && (
        <p class="set-up">
          <a class="quiet" href={setUp}>
            {words.destinations}
          </a>
        </p>
      )}
    </section>
  )
}

function ToldRow({ notice, path, maySend, now }: Omit<ToldProps, 'notices' | 'setUp'> & { notice: Notice }) {
  const { id, to, destination, change, state, lastError } = notice
  const words = toldWords()
  const { tone, words: receipt, at } = receiptOf(notice, now)
  const troubled = isTroubled(notice)
  const again = state === 'dead' ? words.sendAgain : words.tryNow
  return (
    <li>
      <span class="to">{destination === 'member' ? words.mailTo(to) : to}</span>
      <span class={tone}>
        {receipt}
        {at !== undefined && (
          <>
            {' '}
            <Clock at={at} now={now} />
          </>
        )}
      </span>
      <span class="about quiet">{words.changes[change]}</span>
      {troubled && lastError !== null && <span class="why">{troubleIn()(lastError)}</span>}
      {troubled && state !== 'sending' && maySend && (
        <form method="post" action={`${path}/notices/${encodeURIComponent(id)}/resend`}>
          <button class="btn small" aria-label={words.again(again, to, words.changes[change])}>
            {again}
          </button>
        </form>
      )}
    </li>
  )
}
