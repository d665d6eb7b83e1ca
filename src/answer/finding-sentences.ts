/**
 * Sentences of findings, as readers of files (English) and crawls (Vietnamese) state them, in both languages. `{}` stands
 * for what differs from case to case, in the same order in both.
 */
export const findingSentences: readonly (readonly [en: string, vi: string])[] = [
  // Two things in one breath: before the sentences, whose gaps would take the second one in.
  ['{}; and also {}', '{}; đồng thời {}'],
  // What a file is
  ['the file is empty', 'tệp rỗng'],
  ['a spreadsheet, presentation or OpenDocument file', 'tệp bảng tính, trình chiếu hoặc OpenDocument'],
  [
    'data (JSON) and no document; what it describes is read from a file of its own',
    'tệp dữ liệu (JSON), không phải văn bản; văn bản mà nó mô tả được đọc từ tệp riêng',
  ],
  ['no kind of document that is known', 'không phải loại tệp văn bản nào đã biết'],
  ['no reader for {} files', 'chưa đọc được loại tệp {}'],
  ['an Office 97 file that is no Word document', 'tệp Office 97 nhưng không phải Word'],
  ['an archive in an archive', 'tệp nén trong một tệp nén'],
  ['an archive with nothing to read in it: it is empty', 'tệp nén rỗng'],
  ['an archive with nothing to read in it: {}', 'tệp nén không có gì đọc được: {}'],
  ['a web archive without an HTML page', 'tệp lưu trang web không có trang HTML nào'],
  ['a PDF without pages', 'tệp PDF không có trang nào'],
  ['{} pages without a word', '{} trang không có chữ nào'],
  ['a {} file without a word', 'tệp {} không có chữ nào'],
  ['a picture without a word', 'ảnh không có chữ nào'],
  ['a picture of unknown kind; JPEG and PNG are read', 'loại ảnh chưa biết; chỉ đọc được JPEG và PNG'],
  ['a picture; optical recognition is switched off', 'ảnh chụp; nhận dạng chữ đang tắt'],
  ['a scan of {} pages: optical recognition is switched off', 'bản chụp {} trang; nhận dạng chữ đang tắt'],
  ['a scan of {} pages: {}', 'bản chụp {} trang: {}'],
  [
    'text garbled by fonts that do not say which letters they draw: {}',
    'chữ bị hỏng vì phông không cho biết là chữ gì: {}',
  ],
  [
    '{} scanned pages beyond the first {} were not recognised',
    'còn {} trang chụp sau {} trang đầu chưa nhận dạng',
  ],
  ['nothing to read', 'không có gì để đọc'],
  // Limits
  ['{} bytes; at most {} are read', '{} byte; nhiều nhất {} byte được đọc'],
  ['{} byte; at most {} byte are read', '{} byte; nhiều nhất {} byte được đọc'],
  ['{} × {} pixels; at most {} are read', '{} × {} điểm ảnh; nhiều nhất {} được đọc'],
  ['more than {} files', 'hơn {} tệp bên trong'],
  ['more than {} bytes unpacked', 'giải nén ra hơn {} byte'],
  ['packed {} times smaller; at most {} times', 'nén nhỏ đi {} lần; nhiều nhất {} lần'],
  ['not read within {} ms', 'đọc quá {} ms'],
  ['the reader gave no sign of life for {} ms', 'trình đọc không trả lời trong {} ms'],
  ['the reader ended without an answer', 'trình đọc dừng mà không trả lời'],
  ['the reader was closed', 'trình đọc đã đóng'],
  ['the reader failed: {}', 'trình đọc bị lỗi: {}'],
  // Texts
  ['the text is marked {}', 'văn bản có dấu {}'],
  ['not told, as the text is marked MẬT', 'không nêu, vì văn bản có dấu MẬT'],
  ['Điều {} follows nothing', 'trước Điều {} không có điều nào'],
  ['Điều {} follows Điều {}', 'Điều {} đứng ngay sau Điều {}'],
  ['Chương {} follows nothing', 'trước Chương {} không có chương nào'],
  ['Chương {} follows Chương {}', 'Chương {} đứng ngay sau Chương {}'],
  ['expected {}, and found {}', 'chờ {}, nội dung lại là {}'],
  ['a pipe or a device and no file', 'đường ống hoặc thiết bị, không phải tệp'],
  // What to do with a file
  [
    'Convert the file to PDF, DOCX or HTML and ingest that, or leave it out',
    'chuyển tệp sang PDF, DOCX hoặc HTML rồi nạp lại, hoặc bỏ tệp này ra khỏi thư mục',
  ],
  [
    'Open the file by hand; if it opens, report it with its address, else ask the source for another copy',
    'mở thử tệp; nếu mở được thì báo cho người phát triển kèm địa chỉ, nếu không thì xin bản khác',
  ],
  ['Fetch or copy the file again', 'tải hoặc chép lại tệp'],
  ['Split the file, or read it by hand', 'chia nhỏ tệp, hoặc đọc trực tiếp'],
  ['Split the file and read the rest', 'chia nhỏ tệp rồi nạp phần còn lại'],
  ['Look at the file', 'mở tệp để xem'],
  ['Read it with recognition on', 'bật nhận dạng chữ rồi đọc lại'],
  ['{}, then read the file again', '{}, rồi đọc lại tệp'],
  ['split the file, or leave it out of this folder', 'chia nhỏ tệp, hoặc bỏ khỏi thư mục này'],
  ['check that the file is there and may be read', 'kiểm tra tệp có tồn tại và có quyền đọc không'],
  [
    'put what it gives into a plain file, or leave it out of this folder',
    'đưa nội dung vào một tệp thường, hoặc bỏ khỏi thư mục này',
  ],
  [
    'tell the developers, with this file: it should have been read',
    'báo cho người phát triển kèm tệp này: lẽ ra phải đọc được',
  ],
  [
    'It is not indexed and not shown. Tell the source that it is public; remove the capture if the law asks for it',
    'không đưa vào tìm kiếm và không hiển thị; báo cho nơi đăng rằng văn bản đang công khai; xóa bản thu nếu pháp luật yêu cầu',
  ],
  [
    'compare with the original: a part was not read, or the numbering of the document itself is broken',
    'so với bản gốc: có phần chưa đọc được, hoặc chính văn bản đánh số không liên tục',
  ],
  [
    'open the address or file and look; the right copy, if one was stored, is kept as it was',
    'mở địa chỉ hoặc tệp để kiểm tra; bản đúng đã lưu trước đây, nếu có, được giữ nguyên',
  ],
  // Crawls
  ['the server answers {}', 'máy chủ trả lời {}'],
  ['robots.txt does not allow it', 'robots.txt không cho phép'],
  [
    'robots.txt could not be read ({}): this host is left alone in this run',
    'không đọc được robots.txt ({}): không truy cập máy chủ này trong lượt này',
  ],
  ['more than {} redirects', 'hơn {} lần chuyển hướng'],
  ['comes back to {}', 'quay lại {}'],
  ['the address leads to {}', 'địa chỉ dẫn sang {}'],
  ['the address of a file answers with a web page', 'địa chỉ của tệp lại trả về một trang web'],
  [
    'this is the page that the host shows for addresses that do not exist',
    'đây là trang mà máy chủ này hiện cho địa chỉ không tồn tại',
  ],
  ['a page that reports an error', 'trang báo lỗi'],
  ['the list says {}, the page says {}', 'danh sách ghi {}, trang lại ghi {}'],
  ['the page holds another document', 'trang chứa một văn bản khác'],
  ['the list has {} documents, at least {} are expected', 'danh sách có {} văn bản, ít nhất phải {}'],
  ['the list has {} documents, usually {}', 'danh sách có {} văn bản, thường có {}'],
  [
    '{} pages lost their text, title, date or number; the last good versions are kept',
    '{} trang mất nội dung, tiêu đề, ngày hoặc số ký hiệu; bản tốt gần nhất được giữ nguyên',
  ],
  ['{} of {} pages have a title, at least {} should', '{} trong {} trang có tiêu đề, ít nhất phải {}'],
  ['{} of {} pages have a number, at least {} should', '{} trong {} trang có số ký hiệu, ít nhất phải {}'],
  ['{} of {} pages have a date, at least {} should', '{} trong {} trang có ngày, ít nhất phải {}'],
  [
    'the list has no documents: blocked, moved or redesigned',
    'danh sách không có văn bản nào: bị chặn, đã chuyển chỗ hoặc đổi giao diện',
  ],
  [
    'the address of the list leads to the front page: the section is gone or has moved',
    'địa chỉ danh sách dẫn về trang chủ: chuyên mục đã bỏ hoặc đổi địa chỉ',
  ],
  ['the address of the feed no longer answers with a feed', 'địa chỉ RSS không còn trả về RSS'],
  ['the sitemap has no addresses any more', 'sơ đồ trang (sitemap) không còn địa chỉ nào'],
  [
    'the sitemap lies on a host that is not of this source',
    'sơ đồ trang (sitemap) nằm trên một tên miền không thuộc nguồn này',
  ],
  ['the search page has no form any more', 'trang tìm kiếm không còn biểu mẫu'],
  ['this page needs a browser, and there is none', 'trang này cần trình duyệt, máy này không có'],
  [
    '{} of {} .gov.vn sources refuse or do not answer: {}',
    '{} trong {} nguồn .gov.vn từ chối hoặc không trả lời: {}',
  ],
  ['{} of {} sources refuse or do not answer: {}', '{} trong {} nguồn từ chối hoặc không trả lời: {}'],
  ['none of {} sources can be connected to', 'không kết nối được nguồn nào trong {} nguồn'],
  ['before this run was broken off', 'trước khi lượt này bị ngắt'],
  [
    'refused or not answered {} times in a row; left alone until the next run',
    '{} lần liên tiếp bị từ chối hoặc không trả lời; không truy cập nữa cho đến lượt sau',
  ],
  [
    'on probation: the list has {} documents; of {} that were read {} have a title and {} a date',
    'nguồn đang thử: danh sách có {} văn bản; đã đọc {}, trong đó {} có tiêu đề, {} có ngày',
  ],
  [
    'newest of {}, silent for {} working days (holidays not counted); usually {} working days apart, at most about {}',
    'bài mới nhất ngày {}, đã {} ngày làm việc không có bài mới (đã trừ ngày nghỉ lễ, Tết); thường cách nhau {} ngày làm việc, lâu nhất khoảng {}',
  ],
  [
    'newest of {}, silent for {} days (holidays not counted); usually {} days apart, at most about {}',
    'bài mới nhất ngày {}, đã {} ngày không có bài mới (đã trừ ngày nghỉ lễ, Tết); thường cách nhau {} ngày, lâu nhất khoảng {}',
  ],
  [
    'the source does not have {} instruments that are cited and not held: {}',
    'nguồn không có {} văn bản được viện dẫn mà chưa có: {}',
  ],
  [
    '{} known documents have left their addresses at once (e.g. {}); not taken for removed yet',
    '{} văn bản đã biết cùng lúc không còn ở địa chỉ cũ (ví dụ {}); chưa coi là bị gỡ',
  ],
  // What to do about a source
  ['open the address in a browser', 'mở địa chỉ bằng trình duyệt'],
  ['it is tried again with the next run', 'sẽ thử lại ở lượt sau'],
  [
    'the host tests for robots: ask whoever runs it, or pause the source',
    'máy chủ kiểm tra người máy: xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn',
  ],
  [
    'compare a list and a document of the site with the example pages of the source, and mend its definition or platform; if the new pages are read rightly: thidua sources accept {}',
    'so một danh sách và một văn bản trên trang với trang mẫu của nguồn, rồi sửa định nghĩa nguồn hoặc nền tảng; nếu trang mới đọc đúng: thidua sources accept {}',
  ],
  [
    'this network seems refused: try from a network in Vietnam; no fault of single sources',
    'mạng này có vẻ bị từ chối: thử chạy từ một mạng trong nước (Việt Nam); không phải lỗi của từng nguồn',
  ],
  [
    'look at {} whether new documents have gone to another section, and mend the definition; if it publishes little: thidua sources ack quiet {}',
    'mở trang {} xem bài mới có chuyển sang chuyên mục khác không; nếu có, sửa định nghĩa nguồn; nếu nguồn thật sự ít bài: thidua sources ack quiet {}',
  ],
  [
    'open the site in a browser on this very network; if it is still refused, pause the source: thidua sources pause {}',
    'mở trang bằng trình duyệt từ chính mạng này; nếu vẫn bị từ chối, tạm ngừng nguồn: thidua sources pause {}',
  ],
  [
    'if the site has removed it there is nothing to do; the last version is kept',
    'nếu trang đã gỡ văn bản thì không phải làm gì; bản gần nhất vẫn được giữ',
  ],
  [
    'open some addresses in a browser: where the site is broken, wait for the next run; where it has moved, mend the address patterns of the source',
    'mở vài địa chỉ bằng trình duyệt: trang đang hỏng thì chờ lượt sau; trang đổi địa chỉ thì sửa mẫu địa chỉ trong định nghĩa nguồn',
  ],
  [
    'open the site in a browser; mend the sections or address patterns of the source',
    'mở trang bằng trình duyệt; sửa chuyên mục hoặc mẫu địa chỉ trong định nghĩa nguồn',
  ],
  [
    'open the site in a browser; mend the address of the section',
    'mở trang bằng trình duyệt; sửa địa chỉ chuyên mục trong định nghĩa nguồn',
  ],
  [
    'find it elsewhere and ingest it: thidua ingest <file>; all of them: thidua missing; this source is asked again after a while',
    'tìm bản gốc ở nơi khác rồi nạp bằng: thidua ingest <tệp>; xem danh sách: thidua missing; nguồn này được hỏi lại sau một thời gian',
  ],
  [
    'look at the findings of this source and mend its definition; it stays on probation until it is read well',
    'xem các vấn đề của nguồn này và sửa định nghĩa nguồn; nguồn còn ở diện thử cho đến khi đọc được tốt',
  ],
  [
    'leave this section out of the definition, or ask whoever runs the site',
    'bỏ chuyên mục này khỏi định nghĩa nguồn, hoặc xin phép cơ quan chủ quản',
  ],
  [
    "check this machine's network and DNS; it is not about single sources",
    'kiểm tra kết nối mạng và DNS của máy này; không phải lỗi của từng nguồn',
  ],
  ['ask whoever runs the site, or pause the source', 'xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn'],
  ['a page that only sets the cookie of a firewall (D1N)', 'trang đặt cookie của tường lửa (D1N)'],
  ['a page that only sets a cookie and loads again', 'trang chỉ đặt cookie rồi tải lại'],
  ['a captcha', 'trang captcha'],
  ['the page says: {}', 'trang ghi: {}'],
  ['{} layers of compression, at most {} are taken', '{} lớp nén, nhiều nhất {}'],
  ['open the file and see whether it is really so large', 'mở tệp xem có thật lớn như vậy không'],
  ['{} is no public address', '{} không phải địa chỉ công cộng'],
  [
    'check the definition of the source: its address leads elsewhere',
    'kiểm tra định nghĩa nguồn: địa chỉ dẫn đi nơi khác',
  ],
  [
    'check the address and this network; it is tried again with the next run',
    'kiểm tra địa chỉ và mạng này; sẽ thử lại ở lượt sau',
  ],
  ['{} bytes grow to {}: more than {} times', '{} byte nở thành {}: quá {} lần'],
  ['the frame of the page has changed, and its text too', 'khung trang khác lần trước và nội dung cũng khác'],
  [
    'compare the page with what is kept; mend the definition of the source or its platform',
    'so trang với bản đã lưu; sửa định nghĩa nguồn hoặc nền tảng',
  ],
]
