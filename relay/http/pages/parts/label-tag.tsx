/** @jsxImportSource hono/jsx */
import { plainColor } from '#shared/model/label.ts'

/** The colours of a project's labels, by their names. */
export type LabelColors = ReadonlyMap<string, string>

/** A label with its colour beside the name, where any colour can be told from any other and the name stays readable. */
export function LabelTag({ name, colors, small }: { name: string; colors: LabelColors; small?: boolean }) {
  return (
    <span class={small ? 'tag' : 'pill'}>
      <svg class="dot" viewBox="0 0 10 10" width={9} height={9} aria-hidden="true">
        <circle cx="5" cy="5" r="4.5" fill={colors.get(name) ?? plainColor} />
      </svg>
      {name}
    </span>
  )
}
