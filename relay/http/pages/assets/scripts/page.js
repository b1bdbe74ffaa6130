// Makes pages handier; everything works without it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const field = document.getElementById(button.dataset.copy)
  if (!field || !navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', () => void copy(button, field))
}

async function copy(button, field) {
  try {
    await navigator.clipboard.writeText(field.value)
    say(button, button.dataset.copied)
  } catch {
    field.select()
    say(button, button.dataset.notCopied)
  }
}

function say(button, words) {
  const before = button.dataset.label ?? button.textContent
  button.dataset.label = before
  button.textContent = words
  setTimeout(() => (button.textContent = before), 1600)
}

// A form that is on its way is not sent twice.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', () => {
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.disabled = true
    })
  })
}

// Back from the history, the buttons work again.
addEventListener('pageshow', event => {
  if (!event.persisted) return
  for (const button of document.querySelectorAll('form[method="post"] button')) button.disabled = false
})
