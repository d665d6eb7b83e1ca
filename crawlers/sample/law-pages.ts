import { filePath, lawPath, slugOf, targetPath } from './addresses.ts'
import type { SampleContent, SampleLaw } from './documents.ts'
import { layout, pager, printedDay } from './layout.ts'
import { bodyHtml, escapeHtml } from './markup.ts'

const moduleLink = { path: '/laws/', name: 'Văn bản' } as const

export function lawPages(content: SampleContent): number {
  return Math.max(1, Math.ceil(content.laws.length / content.site.lawsPerPage))
}

/** The list of the laws module: a table made of `div`s, whose cells repeat their label for small screens. */
export function lawList(content: SampleContent, page: number, views: number): string {
  const first = (page - 1) * content.site.lawsPerPage
  const laws = content.laws.slice(first, first + content.site.lawsPerPage)
  const rows = laws.map((law, index) => row(law, first + index + 1))
  const main = `<div class="flex-table-laws"><div class="table-rows table-head"><div class="c-stt a-center">STT</div><div class="c-code">Số kí hiệu</div><div class="c-time">Ngày ban hành</div><div class="c-intro">Trích yếu</div><div class="c-file">File đính kèm</div></div>
${rows.join('\n')}
</div>
${pager(moduleLink.path, moduleLink.name, page, lawPages(content))}`
  const path = page === 1 ? moduleLink.path : `${moduleLink.path}page-${page}/`
  return layout(
    content,
    { title: 'Văn bản', description: 'Văn bản', path, main, breadcrumb: [moduleLink] },
    views,
  )
}

/** One document: its table of properties, then the text between `Nội dung` and the files. */
export function lawDetail(content: SampleContent, law: SampleLaw, views: number): string {
  const main = `<h1 class="lawh3">${escapeHtml(law.title)}</h1>
<p>${escapeHtml(law.title)}.</p>
<div class="table-responsive"><table class="table table-striped table-bordered table-hover"><tbody>
${properties(content, law)}
</tbody></table></div>
<h2 class="lawh3">Nội dung</h2>
<p class="m-bottom">${bodyHtml(law.body, target => targetPath(content, target))}</p>
<div id="comment"></div>
${fileList(law)}<h2 class="subtitle">Các văn bản cùng thể loại <a rel="dofollow" href="/laws/${slugOf(law.type)}/">"${escapeHtml(law.type)}"</a></h2>
<div class="flex-table-laws">${content.laws
    .filter(({ id, type }) => id !== law.id && type === law.type)
    .slice(0, 3)
    .map(other => row(other, null))
    .join('\n')}</div>`
  return layout(
    content,
    {
      title: `${law.symbol} - ${law.title}`,
      description: law.title,
      path: lawPath(law),
      main,
      breadcrumb: [moduleLink],
    },
    views,
  )
}

function properties(content: SampleContent, law: SampleLaw): string {
  const line = (label: string, value: string | undefined): string =>
    value === undefined || value === ''
      ? ''
      : `<tr class="hoatim"><td class="text-right">${label}</td><td>${value}</td></tr>`
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : printedDay(iso)
  return [
    line('Số kí hiệu', escapeHtml(law.symbol)),
    line('Ngày ban hành', day(law.issuedOn)),
    line('Ngày bắt đầu hiệu lực', day(law.effectiveOn)),
    line('Ngày hết hiệu lực', day(law.expiresOn)),
    line('Thể loại', link(`/laws/${slugOf(law.type)}/`, law.type)),
    line('Lĩnh vực', link(`/laws/area/${slugOf(law.field)}-1/`, law.field)),
    line('Cơ quan ban hành', link(`/laws/subject/${slugOf(law.issuer)}/`, law.issuer)),
    line('Người ký', link(`/laws/signer/${law.id}/${slugOf(law.signer)}/`, law.signer)),
    line('Văn bản thay thế', relatedList(content, law.replacedBy)),
    line('Văn bản được thay thế', relatedList(content, law.replaces)),
    line('Văn bản liên quan', relatedList(content, law.related)),
  ]
    .filter(text => text !== '')
    .join('\n')
}

function relatedList(content: SampleContent, ids: readonly number[]): string {
  if (ids.length === 0) return ''
  const items = content.laws
    .filter(({ id }) => ids.includes(id))
    .map(other => `<li>${link(lawPath(other), other.symbol)} - ${escapeHtml(other.title)}</li>`)
  return `<ul class="list-item">${items.join('')}</ul>`
}

function row(law: SampleLaw, position: number | null): string {
  const number = position === null ? '' : `<div class="c-stt a-center">${position}</div>`
  const files = law.files.map(
    (name, index) =>
      `<li><a rel="dofollow" href="${escapeHtml(filePath(lawPath(law), index))}" title="${name}"><i class="fa fa-download"></i> Tải tập tin ${index + 1}</a></li>`,
  )
  const cell =
    position === null
      ? ''
      : `<div class="c-file"><span class="label-name">File đính kèm:</span><ul class="laws-download list-unstyled">${files.join('')}</ul></div>`
  return `<div class="table-rows">${number}<div class="c-code"><span class="label-name">Số kí hiệu:</span>${link(lawPath(law), law.symbol)}</div>
<div class="c-time"><span class="label-name">Ngày ban hành:</span>${printedDay(law.issuedOn)}</div>
<div class="c-intro">${link(lawPath(law), `${law.title}.`)}</div>${cell}</div>`
}

function fileList(law: SampleLaw): string {
  if (law.files.length === 0) return ''
  const items = law.files.map((name, index) => {
    const href = escapeHtml(filePath(lawPath(law), index))
    const preview = escapeHtml(`${lawPath(law)}?pdf=1&id=${index}`)
    return `<div class="list-group-item"><a rel="dofollow" href="${href}" title="Tải tập tin ${index + 1} ${name}">Tải tập tin ${index + 1}: <strong>${name}</strong></a>
<div class="collapse" data-src="${preview}" data-toggle="collapsepdf"><div class="well"><iframe src=""></iframe></div></div></div>`
  })
  return `<h2 class="lawh3"><em class="fa fa-download">&nbsp;</em>File đính kèm</h2>
<div class="list-group laws-download-file">${items.join('')}</div>\n`
}

function link(path: string, text: string): string {
  return `<a rel="dofollow" href="${path}" title="${escapeHtml(text)}">${escapeHtml(text)}</a>`
}
