/** What a page can do beyond links and forms: keys, suggestions, reference cards. Everything works without it. */

const box = document.querySelector<HTMLInputElement>('input[type="search"]')
const list = document.querySelector<HTMLUListElement>('#goi-y')
const waitMs = 120
const lettersMin = 2

document.addEventListener('keydown', event => {
  const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
  if (event.key === 'Escape') return closeAll()
  if (inField || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === '/') {
    event.preventDefault()
    if (box) box.focus()
    else location.href = '/'
  }
  if (event.key === 'j' || event.key === 'k') moveAmongHits(event.key === 'j' ? 1 : -1)
})

function moveAmongHits(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.hit h3 a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = links[Math.min(Math.max(at + step, 0), links.length - 1)]
  next?.focus()
}

if (box && list) suggestWhileTyping(asCombobox(box, list), list)

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

/** Only with a script is the field one with a list to choose from; without, it is a plain field. */
function asCombobox(input: HTMLInputElement, options: HTMLUListElement): HTMLInputElement {
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', options.id)
  input.setAttribute('aria-expanded', 'false')
  return input
}

function suggestWhileTyping(input: HTMLInputElement, options: HTMLUListElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let chosen = -1
  input.addEventListener('input', () => {
    // What was chosen is not what is typed now: Enter must not bring it back before the next list is there.
    choose(-1)
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), waitMs)
  })
  input.addEventListener('keydown', event => {
    const items = [...options.children] as HTMLElement[]
    if (options.hidden || items.length === 0) return
    // The browser's own Escape empties a search field: the first one only closes the list.
    if (event.key === 'Escape') event.preventDefault()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const from = chosen < 0 && event.key === 'ArrowUp' ? 0 : chosen
      choose((from + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length)
    }
    if (event.key === 'Enter' && chosen >= 0) input.value = items[chosen]?.textContent ?? input.value
  })
  input.addEventListener('blur', () => close(options))

  /** The suggestion that Enter takes; -1: none. */
  function choose(index: number): void {
    chosen = index
    const items = [...options.children]
    for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === index))
    const id = items[index]?.id
    if (id === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', id)
  }

  async function refresh(): Promise<void> {
    const asked = ++latest
    const typed = input.value.trim()
    if (typed.length < lettersMin) return close(options)
    const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`)
    if (!response.ok || asked !== latest || document.activeElement !== input) return
    const { suggestions } = (await response.json()) as { suggestions: { text: string }[] }
    choose(-1)
    options.replaceChildren(...suggestions.map(({ text }, index) => option(text, index)))
    options.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!options.hidden))
  }

  function option(text: string, index: number): HTMLLIElement {
    const item = document.createElement('li')
    item.id = `${options.id}-${index}`
    item.setAttribute('role', 'option')
    item.textContent = text
    item.addEventListener('mousedown', event => {
      event.preventDefault()
      input.value = text
      input.form?.requestSubmit()
    })
    return item
  }
}

let card: HTMLElement | undefined
for (const reference of document.querySelectorAll<HTMLAnchorElement>('.ref')) {
  reference.addEventListener('mouseenter', () => showCard(reference))
  reference.addEventListener('focus', () => showCard(reference))
  reference.addEventListener('mouseleave', closeCard)
  reference.addEventListener('blur', closeCard)
}

function showCard(reference: HTMLAnchorElement): void {
  closeCard()
  card = document.createElement('div')
  card.className = 'card'
  card.id = 'the-tham-chieu'
  card.setAttribute('role', 'tooltip')
  reference.setAttribute('aria-describedby', card.id)
  const { symbol, title, status, seen, why } = reference.dataset
  for (const line of [symbol, title, status, seen, why]) {
    if (!line) continue
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    card.append(paragraph)
  }
  const place = reference.getBoundingClientRect()
  card.style.top = `${place.bottom + scrollY + 6}px`
  card.style.left = `${Math.max(8, Math.min(place.left + scrollX, innerWidth - 400))}px`
  document.body.append(card)
}

function closeCard(): void {
  document.querySelector('[aria-describedby="the-tham-chieu"]')?.removeAttribute('aria-describedby')
  card?.remove()
  card = undefined
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', () => void copyFrom(button))
}

/** The clipboard is only given to secure pages; elsewhere the text is selected and the browser's own copy is tried. */
async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const source = document.querySelector<HTMLTextAreaElement>(`#${button.dataset.copy}`)
  if (!source) return
  try {
    await navigator.clipboard.writeText(source.value)
  } catch {
    source.select()
    if (!document.execCommand('copy')) return
  }
  const said = document.querySelector(`#${button.dataset.copy}-copied`)
  if (said) said.textContent = button.dataset.copied ?? ''
}

const draft = document.querySelector<HTMLFormElement>('form.draft')
if (draft) takeDrops(draft)

/** A file dropped anywhere on the form is the file of the form. */
function takeDrops(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type="file"]')
  form.addEventListener('dragover', event => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    form.classList.add('over')
  })
  form.addEventListener('dragleave', () => form.classList.remove('over'))
  form.addEventListener('drop', event => {
    form.classList.remove('over')
    const files = event.dataTransfer?.files
    if (!field || !files || files.length === 0) return
    event.preventDefault()
    field.files = files
    form.requestSubmit()
  })
}

function close(options: HTMLUListElement): void {
  options.hidden = true
  box?.removeAttribute('aria-activedescendant')
  box?.setAttribute('aria-expanded', 'false')
}

function closeAll(): void {
  closeCard()
  if (list) close(list)
}

export {}
