import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { provinceOfHost } from '../../registry/jurisdictions.ts'
import type { EntityScan } from './finder.ts'
import { languageOf } from './lexicon.ts'
import { territoryName } from './organ-name.ts'
import { translatedOrganisations } from './translated-organisations.ts'
import { vietnameseOrganisations } from './vietnamese-organisations.ts'

/** Cơ quan, tổ chức: bodies of the tables and those whose names are made by the rules of their language. */
export function findOrganisations(scan: EntityScan): Entity[] {
  const found =
    languageOf(scan.lexicon.comparison) === 'vi'
      ? vietnameseOrganisations(scan)
      : translatedOrganisations(scan)
  return [...found, ...newspapersIn(scan)]
}

/** `(Baonghean.vn)`: a provincial newspaper's dateline. */
const dateline = /(?<=\()Bao[a-z]{4,20}\.(?:com\.|org\.)?vn(?=\))/gu

function newspapersIn({ context, registry }: EntityScan): Entity[] {
  return [...context.text.matchAll(dateline)].flatMap((match): Entity[] => {
    const slugs = provinceOfHost(match[0].toLowerCase(), registry)
    const [row] = slugs.length === 1 ? registry.provinces.filter(({ slug }) => slug === slugs[0]) : []
    const name = row
      ? (territoryName(row.id, registry) ?? row.vi).replace(/^\p{Ll}+(?:\s\p{Ll}+)?\s/u, '')
      : null
    return [
      {
        ...spanOf(context.text, match.index, match.index + match[0].length),
        type: 'organisation',
        canonical: name === null ? null : `Báo ${name}`,
        role: null,
      },
    ]
  })
}
