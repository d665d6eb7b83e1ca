/**
 * The bodies of the sample portal are written one paragraph a line: `# ` centred and bold, `**…**` bold,
 * `| a | b |` rows of a table with ` // ` as a line break, `[words](law:2)` a link to a document of the portal.
 */
export function bodyHtml(body: string, hrefOf: (target: string) => string): string {
  const html: string[] = []
  let rows: string[] = []
  const closeTable = (): void => {
    if (rows.length > 0)
      html.push(`<table border="0" style="width:100%"><tbody>${rows.join('')}</tbody></table>`)
    rows = []
  }
  for (const line of body.split('\n')) {
    if (line.startsWith('|')) {
      rows.push(
        `<tr>${cells(line)
          .map(cell => `<td>${inline(cell, hrefOf)}</td>`)
          .join('')}</tr>`,
      )
      continue
    }
    closeTable()
    if (line.startsWith('# ')) {
      html.push(`<p style="text-align:center"><strong>${inline(line.slice(2), hrefOf)}</strong></p>`)
    } else if (line.trim() !== '') {
      html.push(`<p style="text-align:justify">${inline(line, hrefOf)}</p>`)
    }
  }
  closeTable()
  return html.join('\n')
}

/** Text of the body without mark-up, one paragraph a line; for the Word file. */
export function bodyLines(body: string): string[] {
  return body
    .split('\n')
    .flatMap(line => (line.startsWith('|') ? cells(line).flatMap(cell => cell.split(' // ')) : [line]))
    .map(line =>
      line
        .replace(/^# /, '')
        .replaceAll('**', '')
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .trim(),
    )
    .filter(line => line !== '')
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The CMS writes slashes and brackets of attribute text as entities: `26&#x002F;01&#x002F;2024`. */
export function escapeMeta(text: string): string {
  return escapeHtml(text)
    .replaceAll('/', '&#x002F;')
    .replaceAll('(', '&#40;')
    .replaceAll(')', '&#41;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
}

function cells(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map(cell => cell.trim())
}

function inline(text: string, hrefOf: (target: string) => string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(
      /\[([^\]]+)\]\(([^)]+)\)/g,
      (_, words: string, target: string) => `<a href="${hrefOf(target)}">${words}</a>`,
    )
    .replaceAll(' // ', '<br />')
}
