// Offers quick actions while one writes "/" at the beginning of a line. Without it the field is a plain one.
// A textarea cannot have the role combobox; it is a text field that is told which option is active, which readers say.
for (const field of document.querySelectorAll('textarea[data-completes]')) {
  const list = document.getElementById(field.dataset.completes)
  if (list) offer(field, list, document.querySelector(`[data-said-of="${list.id}"]`))
}

function offer(field, list, teller) {
  const all = [...list.children]
  let shown = []
  let at = -1
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', list.dataset.title)
  for (const option of all) option.setAttribute('role', 'option')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)

  field.addEventListener('input', look)
  field.addEventListener('click', look)
  field.addEventListener('blur', hide)
  field.addEventListener('keydown', onKey)
  // Before the field loses its focus, and the list with it.
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    const option = event.target.closest('[role="option"]')
    if (option) take(option)
  })

  function look() {
    const word = wordAt(field)
    shown = word === null ? [] : all.filter(option => option.dataset.name.startsWith(word.toLowerCase()))
    const isWhole = shown.length === 1 && shown[0].dataset.name === word
    if (shown.length === 0 || isWhole) return hide()
    for (const option of all) option.hidden = !shown.includes(option)
    const opens = list.hidden
    list.hidden = false
    choose(0)
    if (teller)
      teller.textContent = shown.length === 1 ? list.dataset.one : list.dataset.many.replace('#', shown.length)
    if (opens) list.scrollTop = 0
  }

  function hide() {
    list.hidden = true
    at = -1
    field.removeAttribute('aria-activedescendant')
    if (teller) teller.textContent = ''
  }

  function choose(index) {
    at = (index + shown.length) % shown.length
    for (const option of all) option.setAttribute('aria-selected', String(option === shown[at]))
    field.setAttribute('aria-activedescendant', shown[at].id)
    shown[at].scrollIntoView({ block: 'nearest' })
  }

  function onKey(event) {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const does = {
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at - 1),
      Enter: () => take(shown[at]),
      Tab: () => take(shown[at]),
      Escape: hide,
    }[event.key]
    if (!does || (event.shiftKey && event.key === 'Tab')) return
    event.preventDefault()
    does()
  }

  function take(option) {
    const end = field.selectionStart
    const from = end - (wordAt(field) ?? '').length
    field.setRangeText(option.dataset.name + (option.dataset.params ? ' ' : ''), from, end, 'end')
    hide()
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** The beginning of a quick action before the caret, "/" included; null where there is none. */
function wordAt(field) {
  if (field.selectionStart !== field.selectionEnd) return null
  const before = field.value.slice(0, field.selectionStart)
  const rest = field.value.slice(field.selectionStart)
  if (rest !== '' && !/^\s/.test(rest)) return null
  return /(?:^|\n)(\/\w*)$/.exec(before)?.[1] ?? null
}
