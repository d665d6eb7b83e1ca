/** Types of instruments that tell of rules and make none: kế hoạch, báo cáo, thông báo, công văn, tờ trình, biên bản. */
export const paperTypes: readonly string[] = ['kh', 'bc', 'tb', 'cv', 'ttr', 'bb']
