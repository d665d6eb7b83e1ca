import { html } from 'hono/html'
import type { Coverage } from '../../search/search-answer.ts'
import { type Html, link, type PageContext, sayer } from '../layout.ts'
import { instantText } from '../marks.ts'

/** What else can be asked here, and of how much: for a reader who has not asked anything yet. */
export function tasks(context: PageContext, coverage: Coverage): Html {
  const { language } = context
  const { documents, instruments, asOf } = coverage
  const held = `${documents} ${heldWords.documents[language]}, ${instruments} ${heldWords.instruments[language]}`
  const until = asOf === null ? '' : ` · ${sayer(language)('asOf')} ${instantText(asOf, language)}`
  return html`<ul class="tasks">${shown.map(
    ({ path, name, does }) =>
      html`<li><a href="${link(context, path)}">${sayer(language)(name)}</a><span>${does[language]}</span></li>`,
  )}</ul>${documents === 0 ? html`<p class="note">${sayer(language)('noDocuments')}</p>` : ''}<p class="why">${held}${until}</p>`
}

const heldWords = {
  documents: { vi: 'tài liệu', en: 'documents' },
  instruments: { vi: 'văn bản đã biết', en: 'instruments known' },
} as const

const shown = [
  {
    path: '/ap-dung',
    name: 'applicable',
    does: {
      vi: 'Quy định nào áp dụng cho một danh hiệu, ở một nơi, vào một ngày; in được để kèm hồ sơ.',
      en: 'Which rules govern an award, in a place, on a day; made to be printed.',
    },
  },
  {
    path: '/soat-can-cu',
    name: 'checkRecitals',
    does: {
      vi: 'Dán dự thảo: từng căn cứ còn hiệu lực không, ghi đúng số, ngày, tên chưa.',
      en: 'Paste a draft: does each basis still hold, are number, day and title right.',
    },
  },
  {
    path: '/danh-hieu',
    name: 'awards',
    does: {
      vi: 'Tiêu chuẩn, thẩm quyền, mức tiền thưởng của từng danh hiệu, hình thức khen thưởng.',
      en: 'Criteria, authority and bonus of each title and award.',
    },
  },
  {
    path: '/so-sanh',
    name: 'compareTexts',
    does: {
      vi: 'Quy định cũ và mới đặt cạnh nhau, từng điều khoản.',
      en: 'An old and a new text side by side, provision by provision.',
    },
  },
  {
    path: '/dong-thoi-gian',
    name: 'topicTimeline',
    does: {
      vi: 'Một chủ đề đã được ban hành, sửa đổi, thay thế ra sao, ở từng địa bàn.',
      en: 'What was issued, amended and replaced about a topic, by territory.',
    },
  },
] as const
