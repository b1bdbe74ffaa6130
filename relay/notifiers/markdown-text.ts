/**
 * Foreign text for chats that read Markdown: shown as it is. A sign after a backslash means nothing, and nobody is
 * called: `@` is followed by a character without width.
 */
export function escapeChatMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()<>#+\-!|~:]/g, '\\$&').replaceAll('@', '@\u200B')
}

/** A link; its text is our own. */
export function chatLink(label: string, url: string): string {
  return `[${label}](${url
    .replaceAll(/[()\s<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`
}
