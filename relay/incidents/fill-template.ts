import { toFailure } from '#shared/kit/failure.ts'
import type { Reader } from '../db/connect.ts'
import { findTemplate } from '../store/templates.ts'
import { plain } from '#shared/format/markdown-escape.ts'
import { renderTemplate } from '../templates/render-template.ts'
import type { TemplateValues } from '../templates/template-variables.ts'

/** The template's text; or none, and a line for the timeline that says why. An incident is never lost for its template. */
export async function fillTemplate(
  reader: Reader,
  projectId: number,
  name: string | null,
  values: TemplateValues,
): Promise<{ text: string; trouble: string | null }> {
  if (name === null) return { text: '', trouble: null }
  const template = await findTemplate(reader, projectId, name)
  if (!template) return { text: '', trouble: troubleWith(name, 'there is none of that name') }
  try {
    return { text: renderTemplate(template.body, values), trouble: null }
  } catch (thrown) {
    return { text: '', trouble: troubleWith(name, toFailure(thrown).message.replace(/^body: /, '')) }
  }
}

function troubleWith(name: string, why: string): string {
  return `could not use the template **${plain(name)}**: ${plain(why)}`
}
