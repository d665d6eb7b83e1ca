/** A question of the bench: a topic, a place, a day or period, as `thidua applicable` takes them. */
export type BenchQuestion = { readonly q: string; readonly in: string | null; readonly on: string }

const topics = [
  'thi đua, khen thưởng',
  'chiến sĩ thi đua cơ sở',
  'bằng khen',
  'giấy khen',
  'huân chương lao động hạng ba',
  'quỹ thi đua khen thưởng',
  'khối cụm thi đua',
  'sáng kiến',
  'kỷ niệm chương',
  'hồ sơ trình khen thưởng',
  'thi đua khen thưởng ngành giáo dục',
  'bảng giá đất',
]
const places = ['Cao Bằng', 'Ninh Bình', 'Hà Nam', 'Nghệ An', 'Đắk Lắk', 'Phú Yên', 'Hà Nội', null]
const days = [
  '2016-05-01',
  '2023-12-31',
  '2024-01-26',
  '2025-06-30',
  '2025-07-01',
  '2026-11-21',
  'năm 2025',
  'năm học 2024-2025',
]

/** 256 questions: every topic in every place, each on every third day or period, so that all pairs of two occur. */
export function benchQuestions(): readonly BenchQuestion[] {
  return topics.flatMap((q, topic) =>
    places.flatMap((place, at) =>
      days.filter((_, number) => (topic + at + number) % 3 === 0).map(on => ({ q, in: place, on })),
    ),
  )
}
