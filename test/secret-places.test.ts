import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sources } from '../crawlers/registry.ts'
import { exportJsonl } from '../pipelines/export.ts'
import { exportWarc } from '../pipelines/warc.ts'
import { otherFindings } from '../src/cli/other-findings.ts'
import { sourceStates } from '../src/cli/source-states.ts'
import type { Finding } from '../src/domain/finding.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { recordsOf } from '../src/search/record.ts'
import { saveFinding } from '../src/store/findings.ts'
import { groupsSince, lastOutboxId } from '../src/store/outbox.ts'
import { isSecretPlace, secretCaptures, toldFinding } from '../src/store/secret-places.ts'
import { countSecretsTold } from '../src/store/secrets-told.ts'
import { type Sketch, save, withStore } from './store-builders.ts'

const secret: Sketch = { url: 'https://mau.test/kin', text: 'Văn bản kín', findings: [secretFinding('MẬT')] }
const open: Sketch = { url: 'https://mau.test/mo', text: 'Văn bản mở' }
const gap = (subject: string): Finding => ({ class: 'numbering-gap', subject, detail: 'x', next: 'y' })

describe('where a secret text lies', () => {
  test.each([
    ['an address', secret, 'https://mau.test/kin', true],
    ['the path of a file', { ...secret, url: null }, 'file.txt', true],
    ['another address', secret, 'https://mau.test/mo', false],
    ['the address without encryption', secret, 'http://mau.test/kin', true],
    ['the address with www.', secret, 'https://www.mau.test/kin', true],
    ['the address as a link has it', secret, 'HTTPS://MAU.test:443/kin#muc-2', true],
    ['the address with a slash behind', secret, 'https://mau.test/kin/', true],
    ['a query behind the slash', secret, 'http://mau.test/kin/?id=2', false],
    ['without the slash', { ...secret, url: 'https://mau.test/kin/?id=2' }, 'http://mau.test/kin?id=2', true],
    ['a page below the address', secret, 'https://mau.test/kin/a', false],
    ['the address of another site', secret, 'https://a.mau.test/kin', false],
    ['another query of the address', secret, 'https://mau.test/kin?id=2', false],
    ['an address whose text is free again', { ...secret, findings: [] }, 'https://mau.test/kin', false],
    ['a path whose text is free again', { ...secret, url: null, findings: [] }, 'file.txt', false],
  ] as const)('%s', (_, sketch, place, expected) =>
    withStore(store => {
      save(store, { ...sketch, findings: [secretFinding('MẬT')] })
      save(store, sketch)
      expect(isSecretPlace(store, place)).toBe(expected)
    }),
  )

  test('an address at which another text is held is that of the other', () =>
    withStore(store => {
      save(store, secret)
      save(store, { ...open, url: 'https://www.mau.test/kin' })
      const starts = ['http://', 'https://', 'http://www.', 'https://www.']
      expect(starts.map(start => isSecretPlace(store, `${start}mau.test/kin`))).toEqual([
        true,
        true,
        true,
        false,
      ])
    }))

  test('no finding says it, of its source or of none, whatever else is found there', () =>
    withStore(store => {
      const source = sources.find(({ kind }) => kind !== 'sample')
      const at = (path: string) => new URL(path, source?.baseUrls[0]).href
      save(store, { ...secret, url: at('/kin') })
      save(store, { ...secret, url: null, text: 'Tệp kín' })
      for (const subject of [at('/kin'), at('/mo'), 'file.txt', 'mo.txt']) saveFinding(store, gap(subject))
      const ofSource = sourceStates(store).find(({ id }) => id === source?.id)?.findings
      expect(ofSource?.map(one => [one.class, one.subject])).toEqual([
        ['numbering-gap', null],
        ['numbering-gap', at('/mo')],
        ['secret', null],
      ])
      expect(otherFindings(store).map(({ class: name, count, subjects }) => [name, count, subjects])).toEqual(
        [
          ['numbering-gap', 1, []],
          ['numbering-gap', 1, ['mo.txt']],
          ['secret', 1, []],
        ],
      )
      const lines = [...exportJsonl(store)].map(line => JSON.parse(line) as Partial<Finding>)
      expect(lines.map(({ subject }) => subject)).toEqual([at('/mo'), 'mo.txt'])
    }))

  test('no finding says what was read there, nor gives it as an example; of other places all is said', () =>
    withStore(store => {
      const [kin, mo] = ['https://mau.test/kin', 'https://mau.test/mo']
      save(store, secret)
      const say = (subject: string, detail: string): Finding => ({ ...gap(subject), detail })
      const about = `2 văn bản không còn (ví dụ ${kin}: 404; ${mo}, "${kin}/a").`
      expect(
        [say(kin, 'nội dung lại là 99/2024/QĐ-UBND'), say(mo, about), secretFinding('MẬT')].map(one =>
          toldFinding(store, one),
        ),
      ).toEqual([
        { ...gap(kin), subject: null, detail: 'not told, as the text is marked MẬT' },
        say(mo, `2 văn bản không còn (ví dụ …: 404; ${mo}, "${kin}/a").`),
        { ...secretFinding('MẬT'), subject: null },
      ])
      saveFinding(store, say(kin, 'nội dung lại là 99/2024/QĐ-UBND'))
      expect(JSON.stringify(otherFindings(store))).not.toMatch(/99\/2024|mau\.test/)
    }))

  test('a file that is moved is known by its bytes: at its new path, and still at its old one', () =>
    withStore(store => {
      const file: Sketch = { ...secret, url: null, place: 'cũ/kin.txt' }
      save(store, { ...open, url: null, place: 'cũ/mo.txt' })
      const { documentId } = save(store, file)
      expect(save(store, { ...file, place: 'mới/kin.txt' }).documentId).toBe(documentId)
      const places = ['cũ/kin.txt', 'mới/kin.txt', 'cũ/mo.txt']
      expect(places.map(place => isSecretPlace(store, place))).toEqual([true, true, false])
      for (const subject of places) saveFinding(store, gap(subject))
      expect(otherFindings(store).flatMap(({ subjects }) => subjects)).toEqual(['cũ/mo.txt'])
      save(store, { ...file, place: 'cũ/kin.txt', findings: [] })
      expect(places.map(place => isSecretPlace(store, place))).toEqual([false, false, false])
    }))

  test('a path is that of the file which was seen there last and could be read', () =>
    withStore(store => {
      const [kin, mo]: [Sketch, Sketch] = [
        { ...secret, url: null },
        { ...open, url: null },
      ]
      const told: boolean[] = []
      for (const sketch of [kin, { ...mo, text: 'Văn bản đã giải mật' }, kin]) {
        // Bytes seen again at a path are seen last, as by a clock that goes on.
        save(store, sketch)
        if (told.length === 2)
          store.db.exec("UPDATE capture SET last_seen_at = '2027' WHERE id = (SELECT min(id) FROM capture)")
        told.push(isSecretPlace(store, 'file.txt'))
      }
      store.db.exec(
        `INSERT INTO capture (place, sha256, byte_count, provenance, how, first_seen_at, last_seen_at, state)
         VALUES ('file.txt', 'tệp hỏng', 1, '{}', 'file', '2028', '2028', 'failed')`,
      )
      expect([...told, isSecretPlace(store, 'file.txt')]).toEqual([true, false, true, true])
    }))

  test('a free file does not tell the path at which a secret one lies now, nor its name', () =>
    withStore(store => {
      const registry = loadRegistry()
      const file: Sketch = { ...open, url: null, place: 'tờ trình 12 kín.txt' }
      const { documentId } = save(store, file)
      const said = (): string[] => [
        ...exportJsonl(store),
        JSON.stringify(recordsOf(documentId, store, registry)),
      ]
      expect(said().filter(one => one.includes('12 kín'))).toHaveLength(2)
      const before = lastOutboxId(store)
      save(store, { ...file, text: 'Kín', findings: [secretFinding('MẬT')] })
      expect(said().filter(one => one.includes('12 kín'))).toEqual([])
      expect(groupsSince(store, before)).toContain(documentId)
    }))

  test.each([
    'https://mau.test/kin(1).pdf',
    'https://mau.test/kin.aspx;jsessionid=1?a=1,2',
    'https://mau.test/kin.',
  ])('a finding about another place does not give %s as an example, whatever stands around it', url =>
    withStore(store => {
      save(store, { ...secret, url })
      const http = url.replace('https:', 'HTTP:')
      for (const sentence of [
        `(${url})`,
        `ví dụ ${http}: 404`,
        `[${url}], x`,
        `“${url}”`,
        `${url}…`,
        `'${url}'.`,
      ]) {
        const finding: Finding = { ...gap('mau'), detail: `2 văn bản ${sentence}`, next: `xem ${sentence}` }
        saveFinding(store, finding)
        expect(JSON.stringify([toldFinding(store, finding), [...exportJsonl(store)]])).not.toContain(
          'mau.test/kin',
        )
      }
    }),
  )

  test('a document handed on names no file or original that is secret', () =>
    withStore(store => {
      save(store, secret)
      const attachments = ['/kin', '/mo'].map(href => ({ href, label: `Tệp ${href}` }))
      save(store, { ...open, attachments, originalUrl: 'https://mau.test/kin' })
      const text = [...exportJsonl(store)].join('\n')
      expect([text.includes('Tệp /mo'), text.includes('/kin')]).toEqual([true, false])
    }))
})

describe('what is handed on', () => {
  const secretAgain: Sketch = { ...secret, text: 'Văn bản kín, bản sau' }
  const free = (sketch: Sketch): Sketch => ({ ...sketch, findings: [] })
  test.each<[what: string, saved: Sketch[], held: string[], captures: number, texts: number]>([
    ['nothing secret', [open, free(secret)], ['Văn bản mở', 'Văn bản kín'], 0, 0],
    ['a secret text', [open, secret], ['Văn bản mở'], 1, 1],
    ['a text marked later: its earlier one stays behind, too', [free(secret), secretAgain], [], 2, 1],
    ['a text that is free again: what it was stays behind', [secret, free(secretAgain)], ['bản sau'], 1, 0],
  ])('%s', (_, saved, held, captures, texts) =>
    withStore(store => {
      for (const sketch of saved) save(store, sketch)
      const told: number[] = []
      const onSecret = (count: number) => told.push(count)
      const onLost = () => expect.unreachable('nothing is lost')
      const archive = [...exportWarc(store, { onLost, onSecret })]
        .slice(1)
        .map(one => gunzipSync(one).toString())
      const lines = [...exportJsonl(store, onSecret)].filter(line => line.includes('"document"'))
      for (const records of [archive, lines]) {
        expect(records).toHaveLength(held.length)
        for (const text of held) expect(records.join()).toContain(text)
      }
      expect(told).toEqual([captures, texts])
    }),
  )
})

test('of a file that is moved, nothing that lay at its old path is handed on', () =>
  withStore(store => {
    const file: Sketch = { ...secret, url: null, place: 'cũ/kin.txt' }
    save(store, { ...file, text: 'Bản trước', findings: [] })
    save(store, file)
    save(store, { ...file, place: 'mới/kin.txt' })
    expect(secretCaptures(store).size).toBe(3)
  }))

test('what was once seen at a free address is handed on, but for the bytes of a secret text', () =>
  withStore(store => {
    save(store, secret)
    save(store, open)
    const first = store.db.get<{ sha256: string }>('SELECT sha256 FROM capture WHERE id = 1')
    store.db.run(
      `INSERT INTO capture (place, sha256, byte_count, provenance, how, first_seen_at, last_seen_at)
       VALUES ('https://mau.test/mo', ?, 1, '{}', 'http', '2026', '2026')`,
      first?.sha256 ?? '',
    )
    expect([...secretCaptures(store)].toSorted()).toEqual([1, 3])
  }))

describe('a secret text that an earlier program left told', () => {
  const [document, version] = [
    "(SELECT id FROM document WHERE url LIKE '%kin')",
    '(SELECT max(id) FROM version)',
  ]
  test.each([
    ['nothing', 'SELECT 1', 0],
    ['its number', `INSERT INTO work_key VALUES (${document}, 'instrument:vn/bnv/tt/2031/9', 0)`, 1],
    ['its address', `INSERT INTO work_key VALUES (${document}, 'url:x', 1)`, 0],
    ['a fact', fact(version), 1],
    ['a fact of the registry', fact('NULL'), 0],
    ['a fact of its former text', fact('1'), 0],
    [
      'an effect',
      `INSERT INTO effect (instrument, kind, certainty, evidence, version_id)
       VALUES ('vn/bnv/tt/2031/9', 'ended', 'verified', 'signed-text', ${version})`,
      1,
    ],
    [
      'a name',
      `INSERT INTO entity (version_id, position, start_unit, end_unit, quote, type)
       VALUES (${version}, 0, 0, 1, 'V', 'person')`,
      1,
    ],
  ])('%s', (_, statement, count) =>
    withStore(store => {
      save(store, { ...secret, text: 'Bản trước', findings: [] })
      save(store, secret)
      store.db.exec(statement)
      expect(countSecretsTold(store)).toBe(count)
    }),
  )

  test('a reference and what a table states count; the same of a free text do not', () => {
    const references = [{ id: 'vn/qh15/luat/2022/6', quote: 'kín' }]
    for (const [findings, count] of [
      [secret.findings ?? [], 1],
      [[], 0],
    ] as const)
      withStore(store => {
        save(store, { ...secret, findings: [], references })
        if (count === 1) store.db.exec('UPDATE version SET secret = 1')
        expect([findings.length > 0, countSecretsTold(store)]).toEqual([count === 1, count])
      })
  })

  function fact(of: string): string {
    return `INSERT INTO assertion (subject, field, value, evidence, certainty, version_id)
            VALUES ('vn/bnv/tt/2031/9', 'title', 'kín', 'signed-text', 'verified', ${of})`
  }
})
