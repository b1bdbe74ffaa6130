import { words } from './words.ts'

const text = words.about

export function AboutSection({ version }: { version: string }) {
  return (
    <>
      <p class="lead">{text.lead}</p>
      <p>{text.version(version)}</p>
      <h2>{text.readsTitle}</h2>
      <ul class="points">
        {text.reads.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{text.sendsTitle}</h2>
      <ul class="points">
        {text.sends.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
