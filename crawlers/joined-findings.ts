import type { Finding } from '../src/domain/finding.ts'

/** Between sentences that say what is wrong with one thing. */
export const sentenceJoint = '; đồng thời '

/**
 * One finding for each class and subject, in the order in which they came: what was found twice is told once, and what is
 * wrong in two ways is told in one breath, as only one of them would stay open.
 */
export function joinedFindings(findings: readonly Finding[]): readonly Finding[] {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = `${finding.class} ${finding.subject}`
    const group = alike.get(name)
    if (group) group.push(finding)
    else alike.set(name, [finding])
  }
  return [...alike.values()].flatMap(group => {
    const [first] = group
    if (first === undefined || group.length === 1) return group
    const said = (sentences: readonly string[]): string => [...new Set(sentences)].join(sentenceJoint)
    return [
      {
        ...first,
        detail: said(group.map(({ detail }) => detail)),
        next: said(group.map(({ next }) => next)),
      },
    ]
  })
}
