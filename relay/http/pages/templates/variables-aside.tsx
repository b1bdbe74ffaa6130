/** @jsxImportSource hono/jsx */
import { templateVariables } from '#relay/templates/template-variables.ts'
import { templateWords } from './words.ts'

/** What a template may say, beside its editor. */
export function VariablesAside() {
  const words = templateWords()
  return (
    <aside class="variables">
      <section>
        <h2>{words.variables}</h2>
        <dl>
          {templateVariables.map(({ name, description }) => (
            <>
              <dt>
                <code>{`{{ ${name} }}`}</code>
              </dt>
              <dd>{words.variable(name, description)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section>
        <h2>{words.more}</h2>
        <p class="quiet">
          <code>{'{% if service %}…{% endif %}'}</code>, <code>{'{% for host in hosts %}…{% endfor %}'}</code>
          {words.moreHint}
        </p>
      </section>
    </aside>
  )
}
