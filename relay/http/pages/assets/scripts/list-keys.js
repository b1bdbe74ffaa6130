// Keys for a list of links: everything works without them, and they can be turned off (WCAG 2.1.4).
const kept = 'tocsin-keys-off'
const list = document.querySelector('[data-keys-list]')
const dialog = document.getElementById('keys')
const opener = document.getElementById('show-keys')
const toggle = document.getElementById('keys-on')
// A browser that keeps nothing for us still has keys, until the page is left.
let offHere = false

if (list && dialog && opener && toggle) {
  opener.hidden = false
  opener.addEventListener('click', () => dialog.showModal())
  toggle.checked = areOn()
  toggle.addEventListener('change', () => keep(toggle.checked))
  addEventListener('keydown', onKey)
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (dialog.open || isWriting(event.target)) return
  const does = arrows[event.key] ?? (areOn() ? letters[event.key] : undefined)
  if (does?.() === true) event.preventDefault()
}

// Arrows scroll the page as always, until somebody is on the list.
const arrows = { ArrowDown: () => isOnList() && move(1), ArrowUp: () => isOnList() && move(-1) }

const letters = {
  j: () => move(1),
  k: () => move(-1),
  o: () => press(isOnList() ? document.activeElement : null),
  c: () => press(document.querySelector('[data-key="c"]')),
  '/': () => focus(document.querySelector('input[type="search"]')),
  '?': () => (dialog.showModal(), true),
}

/** Focus itself moves, so that Enter opens and a screen reader says where one is. */
function move(by) {
  const links = [...list.querySelectorAll('a[data-row]')]
  const at = links.indexOf(document.activeElement)
  return focus(links[at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by])
}

function isOnList() {
  return list.contains(document.activeElement)
}

function focus(element) {
  if (!element) return false
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
  return true
}

function press(element) {
  element?.click()
  return Boolean(element)
}

function isWriting(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

function areOn() {
  try {
    return localStorage.getItem(kept) === null && !offHere
  } catch {
    return !offHere
  }
}

function keep(on) {
  offHere = !on
  try {
    if (on) localStorage.removeItem(kept)
    else localStorage.setItem(kept, '1')
  } catch {
    // Nothing is kept here; it holds for this page.
  }
}
