/** @jsxImportSource hono/jsx */
import { templateVariables } from '#relay/templates/template-variables.ts'

/** What a template may say, beside its editor. */
export function VariablesAside() {
  return (
    <aside class="variables">
      <section>
        <h2>Variables</h2>
        <dl>
          {templateVariables.map(({ name, description }) => (
            <>
              <dt>
                <code>{`{{ ${name} }}`}</code>
              </dt>
              <dd>{description}</dd>
            </>
          ))}
        </dl>
      </section>
      <section>
        <h2>What else works</h2>
        <p class="quiet">
          <code>{'{% if service %}…{% endif %}'}</code>, <code>{'{% for host in hosts %}…{% endfor %}'}</code>, and
          quick actions, each on a line of its own. A mistake never loses an incident: it opens without the template and
          says what is wrong.
        </p>
      </section>
    </aside>
  )
}
