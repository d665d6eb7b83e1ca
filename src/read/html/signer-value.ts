import { fold } from '../../normalise/fold.ts'

const partsMax = 6

/**
 * The name in a value such as `Phó Chủ tịch / Nguyễn Văn Mẫu` or `Nguyễn Văn Mẫu - Chánh Văn phòng`, whatever the label says
 * stands first. Null where there are offices and not one name beside them; a value without an office is given as it is.
 */
export function nameOfSigner(value: string): string | null {
  const parts = value.split(/\s?[/;,|]\s?|\s[-–—]\s/, partsMax + 1).map(part => part.trim())
  if (parts.length > partsMax) return value
  const offices = parts.filter(part => office.test(fold(part)))
  if (offices.length === 0 || (parts.length === 1 && !officeAlone.test(fold(value)))) return value
  const [name = null, ...others] = parts.filter(part => !offices.includes(part) && personName.test(part))
  return others.length === 0 ? name : null
}

/** Folded beginnings of offices; `tong` alone begins names, too. */
const offices = String.raw`(?:quyen )?(?:pho )?(?:chu tich|thu tuong|bo truong|thu truong|giam doc|chu nhiem|(?:chi )?cuc truong|vu truong|vien truong|chanh (?:an|thanh tra|van phong)|truong (?:ban|doan|phong)|hieu truong|bi thu|thong doc|tu lenh|tong (?:bi thu|bien tap|cuc truong|giam doc|kiem toan|thanh tra|thu ky))`
const office = new RegExp(String.raw`^(?:(?:tm|kt|tl|tuq|q)\.|${offices}(?![a-z]))`)
const officeAlone = new RegExp(`^${offices}$`)

/** Two to six words that begin with capitals. */
const personName = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}$/u
