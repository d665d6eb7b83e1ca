import type { TimelineEvent } from '../answer/timeline-answer.ts'

const changes: Readonly<Record<string, string>> = {
  same: 'giữ nguyên',
  numbering: 'chỉ đổi số',
  punctuation: 'chỉ đổi dấu câu, chữ hoa',
  changed: 'sửa đổi',
  moved: 'chuyển chỗ:',
  added: 'mới',
  removed: 'không còn',
}

/** What has become of a provision, for the terminal. */
export function changeText(change: string): string {
  return changes[change] ?? change
}

const events: Readonly<Record<TimelineEvent['what'], string>> = {
  issued: 'ban hành',
  'in-force': 'có hiệu lực',
  amended: 'được sửa đổi, bổ sung',
  suspended: 'ngưng hiệu lực',
  ended: 'hết hiệu lực',
  rule: 'theo quy định của luật',
}

/** What happened to an instrument, for the terminal. */
export function eventText(what: TimelineEvent['what']): string {
  return events[what]
}
