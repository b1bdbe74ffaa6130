// Places that somebody is typing in, where a foreign node would end up in their text.
const edited = [
  '[contenteditable]:not([contenteditable="false" i])',
  'textarea',
  '[role="textbox"]',
  '.cm-editor',
  '.CodeMirror',
  '.monaco-editor',
  '.ace_editor',
  '.ProseMirror',
  'tocsin-panel',
].join(',')

export function isEdited(link: Element): boolean {
  return link.ownerDocument.designMode === 'on' || link.closest(edited) !== null
}
