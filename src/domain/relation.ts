/**
 * Quan hệ: what the citing document does to the cited one, seen from the citing text.
 * Each is stored once, in the direction in which it was read; the other direction is derived.
 */
export const relations = [
  'legal_basis', // căn cứ
  'amends', // sửa đổi, bổ sung
  'amended_by', // được sửa đổi, bổ sung bởi
  'replaces', // thay thế
  'replaced_by', // được thay thế bởi
  'repeals', // bãi bỏ, làm hết hiệu lực
  'repealed_by', // bị bãi bỏ bởi
  'implements', // quy định chi tiết, hướng dẫn thi hành
  'promulgates', // ban hành kèm theo
  'corrects', // đính chính
  'suspends', // ngưng, tạm ngưng hiệu lực
  'consolidates', // hợp nhất
  'continues', // tiếp tục thực hiện
  'mentions', // dẫn chiếu
] as const

export type Relation = (typeof relations)[number]

const opposites: Partial<Record<Relation, Relation>> = {
  amends: 'amended_by',
  amended_by: 'amends',
  replaces: 'replaced_by',
  replaced_by: 'replaces',
  repeals: 'repealed_by',
  repealed_by: 'repeals',
}

/** The stored direction of an edge: `A amended_by B` is `B amends A`. */
export function activeEdge<Id>(
  from: Id,
  relation: Relation,
  to: Id,
): { from: Id; relation: Relation; to: Id } {
  const turned = relation.endsWith('_by') ? opposites[relation] : undefined
  return turned ? { from: to, relation: turned, to: from } : { from, relation, to }
}
