import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressParts } from '../src/fetch/address-parts.ts'
import { parseUrl } from '../src/fetch/parse-url.ts'

const names = [
  'href',
  'origin',
  'protocol',
  'hostname',
  'username',
  'password',
  'pathname',
  'search',
] as const
const partsOf = (url: Pick<URL, (typeof names)[number]> | undefined): unknown =>
  url && names.map(name => url[name])

test.each([
  'https://a.gov.vn/van-ban/12.html',
  'http://a.gov.vn',
  'http://a.gov.vn/',
  'http://a.gov.vn//b',
  'http://a.gov.vn/a/./b/../c',
  'http://a.gov.vn/a/.%2e/c',
  'http://a.gov.vn/a/..',
  'http://a.gov.vn/.well-known/x',
  'http://a.gov.vn/a\\b',
  'http://a.gov.vn/a\tb',
  'http://a.gov.vn/\u00e1',
  'http://a.gov.vn/?a=1&b=2',
  'http://a.gov.vn/x#y',
  'http://A.gov.vn/x',
  'http://xn--a.vn/x',
  'http://127.0.0.1/x',
  'http://127.1/x',
  'http://a.0x7f/x',
  'http://a.1/x',
  'http://a..vn/x',
  'http://a.vn./x',
  'http://a.vn:80/x',
  'http://a:b@c.vn/x',
  'http:/a.vn/x',
  'http:a.vn/x',
  'ftp://a.vn/x',
  'javascript:void(0)',
  '/x',
  '',
])('the parts of %j are those that parsing gives', text => {
  expect(partsOf(addressParts(text))).toEqual(partsOf(parseUrl(text)))
})

test.each([
  '/tin/1.html',
  '/',
  '//b.vn/x',
  '/../x',
  '/a/./b',
  '/a?b',
  '/%41',
  'x.html',
  '?page=2',
  '#top',
  'https://b.vn/y',
  'mailto:x@y.vn',
  '/\\b.vn',
  '',
])('%j is resolved as parsing resolves it', text => {
  for (const base of [
    'https://a.gov.vn/muc/ds.html?p=1',
    'https://a.gov.vn',
    'http://127.1/x',
    'data:text/html,x',
  ])
    expect(partsOf(addressParts(text, base)), base).toEqual(partsOf(parseUrl(text, base)))
})

test('whatever is made of the characters of addresses is taken apart as parsing does, and never with the parts of the one before', () => {
  const piece = fc.constantFrom(
    'a',
    'b7',
    '-',
    '.',
    '..',
    '/',
    '//',
    ':',
    '@',
    '?',
    '=',
    '&',
    '#',
    '%41',
    '_',
    '~',
    '\\',
    'X',
    '1',
    '0x',
    'xn--',
    ' ',
    '\t',
    'é',
  )
  const text = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'http://a.vn', 'http://a.vn/', '/', ''),
      fc.array(piece, { maxLength: 8 }),
    )
    .map(([start, rest]) => start + rest.join(''))
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), (address, base) => {
      expect(partsOf(addressParts(address, base))).toEqual(partsOf(parseUrl(address, base)))
    }),
    { numRuns: 3_000 },
  )
})

test('an address beyond the limit is none, also where only the base makes it so', () => {
  expect(addressParts(`http://a.vn/${'b'.repeat(2_100)}`)).toBeUndefined()
  const long = `/${'b'.repeat(2_080)}`
  expect(partsOf(addressParts(long, 'http://a.vn/'))).toEqual(partsOf(parseUrl(long, 'http://a.vn/')))
})
