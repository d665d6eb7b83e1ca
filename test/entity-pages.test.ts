import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { createEntityAnswers, type EntityAnswers } from '../src/answer/entities/create-entity-answers.ts'
import { entityIdentity, speaksFor } from '../src/answer/entities/identity.ts'
import type { Day } from '../src/domain/day.ts'
import type { Entity, JurisdictionFact } from '../src/domain/extraction.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Coverage } from '../src/search/search-answer.ts'
import { openTestStore } from './law-store.ts'
import { save } from './store-builders.ts'

const registry = loadRegistry()

describe('who is meant', () => {
  type Case = [
    type: Entity['type'],
    canonical: string | null,
    role: string | null,
    where: string[],
    on: string | null,
    id: string | null,
  ]
  const cases: readonly Case[] = [
    // rows of the tables, whoever names them
    ['award', 'cstdcs', null, ['vn-cao-bang'], '2024-01-26', 'cstdcs'],
    ['award', 'không có', null, [], null, null],
    ['organisation', 'Bộ Nội vụ', null, ['vn-cao-bang'], '2024-01-26', 'bnv'],
    ['organisation', 'Chính phủ', null, [], null, 'cp'],
    [
      'movement',
      'Đoàn kết, sáng tạo, thi đua xây dựng và bảo vệ Tổ quốc',
      'chủ đề',
      ['vn-cao-bang'],
      null,
      'doan-ket-sang-tao',
    ],
    // a territory in the name says more than the document
    ['organisation', 'Sở Nội vụ tỉnh Cao Bằng', null, ['vn'], '2024-01-26', 'vn-cao-bang:Sở Nội vụ'],
    ['organisation', 'Sở Nội vụ', null, ['vn-cao-bang'], '2024-01-26', 'vn-cao-bang:Sở Nội vụ'],
    // one name, two territories, two bodies
    ['organisation', 'Sở Nội vụ', null, ['vn-ha-nam'], '2024-01-26', 'vn-ha-nam:Sở Nội vụ'],
    ['organisation', 'Sở Nội vụ', null, ['vn-cao-bang', 'vn-ha-nam'], '2024-01-26', null],
    ['organisation', 'Sở Nội vụ', null, [], '2024-01-26', null],
    // a merged province is another territory from the day on
    [
      'organisation',
      'Sở Nội vụ tỉnh Ninh Bình',
      null,
      ['vn-ninh-binh'],
      '2024-01-26',
      'vn-ninh-binh:Sở Nội vụ',
    ],
    [
      'organisation',
      'Sở Nội vụ tỉnh Ninh Bình',
      null,
      ['vn-ninh-binh-2025'],
      '2025-08-26',
      'vn-ninh-binh-2025:Sở Nội vụ',
    ],
    // kinds of bodies are no bodies, and a bare name of which a province has many says nothing
    ['organisation', 'Ủy ban nhân dân các huyện', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', 'Ủy ban nhân dân cấp xã', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', 'Ủy ban nhân dân', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', 'Đảng ủy', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', 'Ban Chỉ huy', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', null, null, ['vn-cao-bang'], '2024-01-26', null],
    // bodies of the whole country are not of the province whose text names them
    [
      'organisation',
      'Đài Truyền hình Việt Nam',
      null,
      ['vn-cao-bang'],
      '2024-01-26',
      'vn:Đài Truyền hình Việt Nam',
    ],
    ['organisation', 'Cục Cảnh sát giao thông', null, ['vn-cao-bang'], '2024-01-26', null],
    ['organisation', 'Tỉnh ủy Cao Bằng', null, [], '2024-01-26', 'vn-cao-bang:Tỉnh ủy'],
    ['organisation', 'Tỉnh ủy', null, ['vn-cao-bang'], '2024-01-26', 'vn-cao-bang:Tỉnh ủy'],
    // clusters are of a territory
    ['organisation', 'Cụm thi đua số 1', null, ['vn-cao-bang'], '2024-01-26', 'vn-cao-bang:Cụm thi đua số 1'],
    ['organisation', 'Khối thi đua số 4', null, ['vn-ha-nam'], '2024-01-26', 'vn-ha-nam:Khối thi đua số 4'],
    ['organisation', 'Cụm thi đua số 1', null, [], '2024-01-26', null],
    // movements by name and territory; models and programmes are none
    [
      'movement',
      'Dân vận khéo',
      'phong trào thi đua',
      ['vn-cao-bang'],
      '2024-01-26',
      'vn-cao-bang:Dân vận khéo',
    ],
    ['movement', 'Dân vận khéo', 'mô hình', ['vn-cao-bang'], '2024-01-26', null],
    ['movement', 'Dân vận khéo', 'phong trào thi đua', [], '2024-01-26', null],
    ['movement', 'phong trào thi đua', null, ['vn-cao-bang'], '2024-01-26', null],
    ['movement', 'Chiến sĩ thi đua cơ sở', 'phong trào thi đua', ['vn-cao-bang'], '2024-01-26', null],
    ['person', 'Nguyễn Văn Mẫu', null, ['vn-cao-bang'], '2024-01-26', null],
  ]
  for (const [type, canonical, role, jurisdictions, on, id] of cases) {
    test(`${canonical} (${type}${role ? `, ${role}` : ''}) in ${jurisdictions.join('+') || 'no place'} → ${id}`, () => {
      const found = entityIdentity(
        { type, canonical, role },
        { jurisdictions, on: on as Day | null },
        registry,
      )
      expect(found?.id ?? null).toBe(id)
    })
  }
})

test('a report about a territory does not speak for it', () => {
  const fact = (id: string, from: JurisdictionFact['from']): JurisdictionFact => ({
    id,
    from,
    inferred: false,
  })
  expect(
    speaksFor([fact('vn-cao-bang', 'issuer'), fact('vn-ha-nam', 'text'), fact('vn', 'place-line')]),
  ).toEqual(['vn-cao-bang'])
})

describe('what is known of them', () => {
  const { store, remove } = openTestStore()
  let answers: EntityAnswers
  const page = { from: 0, limit: 50 }
  const place = (id: string): JurisdictionFact => ({ id, from: 'issuer', inferred: false })
  const entity = (type: Entity['type'], canonical: string, role: string | null = null): Entity => ({
    type,
    canonical,
    role,
    start: 0,
    end: 1,
    quote: 'x',
  })
  const one = (at: number, jurisdiction: string, entities: Entity[], more = {}) =>
    save(store, {
      url: `https://example.vn/${at}`,
      text: `x văn bản số ${at}`,
      title: `Bài ${at}`,
      jurisdiction: [place(jurisdiction)],
      entities,
      publishedOn: `2024-01-0${at}` as Day,
      ...more,
    })

  beforeAll(() => {
    storeRegistry(store, registry)
    const cluster = entity('organisation', 'Cụm thi đua số 1')
    const department = entity('organisation', 'Sở Nội vụ')
    one(1, 'vn-cao-bang', [cluster, department, entity('award', 'cstdcs')])
    one(2, 'vn-ha-nam', [cluster, department])
    one(3, 'vn-cao-bang', [
      entity('organisation', 'Sở Nội vụ tỉnh Cao Bằng'),
      entity('movement', 'Dân vận khéo', 'phong trào thi đua'),
    ])
    one(4, 'vn-cao-bang', [department, entity('organisation', 'Bộ Nội vụ')], { kind: 'decision' })
    const school = (name: string): Entity => entity('organisation', name)
    one(5, 'vn-ha-giang', [school('Trường Tiểu học Thí Điểm'), school('Bộ nội vụ')])
    one(6, 'vn-ha-giang', [school('Trường Tiểu Học Thí điểm')])
    one(7, 'vn-ha-giang', [school('Trường Tiểu học Thí Điểm'), school('Trường Tiểu học Thí Điểm 2')])
    answers = createEntityAnswers(store, registry, () => ({ documents: 7 }) as unknown as Coverage)
  })
  afterAll(remove)

  test('a body with all forms of its name, newest first, and its namesake apart', () => {
    const cao = answers.named('organisation', 'vn-cao-bang:Sở Nội vụ', page)
    expect(cao?.mentions.documents.map(({ title }) => title)).toEqual(['Bài 4', 'Bài 3', 'Bài 1'])
    expect(cao?.placeName).toBe('Cao Bằng')
    expect(cao?.placeBecame).toBeNull()
    const ha = answers.named('organisation', 'vn-ha-nam:Sở Nội vụ', page)
    expect(ha?.mentions.documents.map(({ title }) => title)).toEqual(['Bài 2'])
    expect(ha?.placeBecame).toEqual({
      id: 'vn-ninh-binh-2025',
      name: 'Ninh Bình (từ 2025)',
      on: '2025-07-01',
    })
  })

  test('names that differ in capitals alone are one, under the form that most texts have', () => {
    const usual = 'vn-ha-giang:Trường Tiểu học Thí Điểm'
    for (const id of [
      usual,
      'vn-ha-giang:Trường Tiểu Học Thí điểm',
      'vn-ha-giang:Trường tiểu học thí điểm',
    ]) {
      const school = answers.named('organisation', id, page)
      expect(school?.id, id).toBe(usual)
      expect(school?.mentions.documents.map(({ title }) => title)).toEqual(['Bài 7', 'Bài 6', 'Bài 5'])
    }
    const schools = answers.list('organisation').entities.filter(({ name }) => /^Trường/.test(name))
    expect(schools.map(({ id, works }) => [id, works])).toEqual([
      [usual, 3],
      [`${usual} 2`, 1],
    ])
    expect(answers.named('organisation', 'bnv', page)?.mentions.total).toBe(2)
    expect(answers.named('organisation', 'vn-ha-giang:Trường Tieu hoc Thi Diem', page)).toBeNull()
  })

  test('clusters of one number in two provinces are two', () => {
    expect(answers.named('cluster', 'vn-cao-bang:Cụm thi đua số 1', page)?.mentions.total).toBe(1)
    expect(answers.list('cluster').entities.map(({ id, works }) => [id, works])).toEqual([
      ['vn-cao-bang:Cụm thi đua số 1', 1],
      ['vn-ha-nam:Cụm thi đua số 1', 1],
    ])
  })

  test('a list is made once, and again when something was written', () => {
    const before = answers.list('cluster')
    expect(answers.list('cluster')).toBe(before)
    one(8, 'vn-ha-noi', [entity('organisation', 'Cụm thi đua số 9')])
    expect(answers.list('cluster').entities.map(({ id }) => id)).toContain('vn-ha-noi:Cụm thi đua số 9')
  })

  test('a page at a time', () => {
    const second = answers.named('organisation', 'vn-cao-bang:Sở Nội vụ', { from: 2, limit: 2 })
    expect([second?.mentions.total, second?.mentions.documents.length]).toEqual([3, 1])
  })

  test('successions of ministries have their day', () => {
    expect(answers.named('organisation', 'bldtbxh', page)?.successions).toMatchObject([
      { direction: 'became', entity: { id: 'bnv' }, on: '2025-03-01', certainty: 'verified' },
    ])
    const formed = answers.named('organisation', 'bnv', page)?.successions.map(({ entity: { id } }) => id)
    expect(formed).toContain('bldtbxh')
  })

  test('an award has articles with their status on the day, what it pays, and its works', () => {
    const award = answers.award('cstdcs', '2024-08-01' as Day, page)
    expect(award?.articles).toMatchObject([
      {
        instrument: { instrumentId: 'vn/qh15/luat/2022/6' },
        articles: ['23', '80'],
        inForceFrom: '2024-01-01',
        status: { status: 'in-force' },
      },
    ])
    expect(award?.money.productVnd).toBe(2_340_000)
    expect(award?.knownDecrees).toEqual(['vn/cp/nd/2023/98'])
    expect(award?.mentions.documents.map(({ title }) => title)).toEqual(['Bài 1'])
    expect(answers.award('cstdcs', '2023-08-01' as Day, page)?.articles[0]?.status.status).toBe(
      'not-yet-in-force',
    )
  })

  test('what nobody named has no page', () => {
    expect(answers.award('khong-co', null, page)).toBeNull()
    for (const id of ['vn-cao-bang:Sở Không Có', 'vn-ha-giang:Sở Nội vụ', ':x', 'x:', 'sonv', ''])
      expect(answers.named('organisation', id, page), id).toBeNull()
    expect(answers.named('cluster', 'vn-cao-bang:Sở Nội vụ', page)).toBeNull()
    expect(answers.named('movement', 'vn-cao-bang:Dân vận khéo', page)?.mentions.total).toBe(1)
  })

  test('awards that a question names', () => {
    expect(answers.awardsNamed('mức thưởng chiến sĩ thi đua cơ sở').map(({ id }) => id)).toEqual(['cstdcs'])
  })
})
