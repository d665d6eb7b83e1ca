import type { Said } from '../domain/said.ts'

/** What is wrong with the disk or the files of a data folder, and the next step, in both languages. */
type StorageWords = Said & { readonly next: Said }
/**
 * The words for an error of the file system or of SQLite that a person can mend; undefined for any other. SQLite's
 * drivers give only its English message, the file system a code.
 */
export function storageWords(error: unknown): StorageWords | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return faults.find(fault => fault.codes.includes(code) || fault.message.test(error.message))?.words
}

type Fault = { readonly codes: readonly string[]; readonly message: RegExp; readonly words: StorageWords }

const faults: readonly Fault[] = [
  {
    codes: ['ENOSPC', 'EDQUOT'],
    message: /disk is full/i,
    words: {
      vi: 'ổ đĩa đã đầy',
      en: 'the disk is full',
      next: {
        vi: 'dọn chỗ trống rồi chạy lại; những gì đã lưu vẫn còn',
        en: 'free some space and run it again; what has been stored is kept',
      },
    },
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    message: /readonly database|unable to open database/i,
    words: {
      vi: 'không được phép ghi vào đây',
      en: 'it may not be written, or not be opened',
      next: {
        vi: 'cấp quyền cho tài khoản đang chạy, hoặc chọn thư mục khác bằng --data',
        en: 'give the account that runs this the right to it, or another folder with --data',
      },
    },
  },
  {
    codes: [],
    message: /database (?:table )?is locked/i,
    words: {
      vi: 'một lệnh khác đang giữ tệp cơ sở dữ liệu',
      en: 'another command holds the database file',
      next: {
        vi: 'chờ lệnh đó xong rồi chạy lại; thidua doctor cho biết có lượt chạy nào đang ghi',
        en: 'run it again when that has ended; thidua doctor tells whether a run is writing',
      },
    },
  },
  {
    codes: [],
    message: /disk image is malformed|file is not a database/i,
    words: {
      vi: 'tệp cơ sở dữ liệu bị hỏng',
      en: 'a database file is damaged',
      next: {
        vi: 'thidua restore <bản sao lưu> --data <thư mục mới>',
        en: 'thidua restore <backup> --data <new folder>; thidua doctor says which file',
      },
    },
  },
]
