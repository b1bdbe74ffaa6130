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
].join(',')

/** Whether an element lies in one of them, also around its shadow root. */
export function isEdited(element: Element): boolean {
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  const { designMode } = element.ownerDocument
  return designMode === 'on' || element.closest(edited) !== null || (host !== undefined && isEdited(host))
}
