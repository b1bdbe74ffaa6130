type Block = Record<string, unknown> & { type?: string }
type Text = { text?: string }

/** Slack's word for what is wrong with a message; undefined for a good one. The limits of its Block Kit reference. */
export function slackRefusal(body: { text?: string; blocks?: Block[] }): string | undefined {
  const { text = '', blocks = [] } = body
  if (text === '' && blocks.length === 0) return 'no_text'
  if (text.length > 40_000) return 'msg_too_long'
  if (blocks.length > 50 || blocks.some(isBad)) return 'invalid_blocks'
  const total = JSON.stringify(blocks).length
  return total > 13_000 * 2 ? 'msg_blocks_too_long' : undefined
}

function isBad(block: Block): boolean {
  const length = (value: unknown) => ((value as Text | undefined)?.text ?? '').length
  const outside = (value: unknown, most: number) => length(value) < 1 || length(value) > most
  const list = (value: unknown) => (Array.isArray(value) ? (value as Block[]) : [])
  switch (block.type) {
    case 'header':
      return outside(block.text, 150) || (block.text as { type: string }).type !== 'plain_text'
    case 'section': {
      const fields = list(block.fields)
      if (block.text === undefined && fields.length === 0) return true
      if (block.text !== undefined && outside(block.text, 3000)) return true
      return fields.length > 10 || fields.some(field => outside(field, 2000))
    }
    case 'context':
      return list(block.elements).length > 10 || list(block.elements).some(element => outside(element, 3000))
    case 'image':
      return String(block.image_url ?? '').length > 3000 || String(block.alt_text ?? '').length > 2000
    case 'actions':
      return list(block.elements).length > 25 || list(block.elements).some(isBadButton)
    case undefined:
    default:
      return true
  }
}

function isBadButton({ text, value = '', url = '', action_id }: Block): boolean {
  const label = (text as Text | undefined)?.text ?? ''
  const isLong = String(value).length > 2000 || String(url).length > 3000 || label.length > 75
  return isLong || label === '' || String(action_id ?? '').length > 255
}
