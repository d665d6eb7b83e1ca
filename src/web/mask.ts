/**
 * Masks identity-card, telephone and account numbers wherever a text is shown (Luật 91/2025/QH15 on personal data;
 * decisions print them beside names). The length stays the same, so that offsets into the text keep their meaning.
 * A number counts only behind a word that says what it is: symbols, years and amounts of money are left alone.
 */
export function maskPersonalNumbers(text: string): string {
  return text.replace(labelled, match => match.replace(digitsAfterLabel, digits => '•'.repeat(digits.length)))
}

const labelled =
  /(?:CMND|CCCD|CMT|căn cước(?: công dân)?|chứng minh nhân dân|điện thoại|ĐT|SĐT|di động|hotline|tài khoản|STK|số TK)[^\d\n]{0,24}\d[\d .-]{6,20}\d/giu
const digitsAfterLabel = /\d[\d .-]{6,20}\d$/u
