/** Types of instruments that tell of rules and make none: kế hoạch, báo cáo, thông báo, công văn. */
export const paperTypes: readonly string[] = ['kh', 'bc', 'tb', 'cv']
