import { madeField, named, type Transform } from '../transform.ts'

/** One table of time, series' name and value, newest first. */
export const seriesToRows: Transform = frames => {
  const rows = frames.flatMap(frame => {
    const time = frame.fields.find(field => field.type === 'time')
    const columns = named(frame, frames).filter(({ field }) => field.type === 'number' || field.type === 'boolean')
    return columns.flatMap(({ field, name }) =>
      field.values.map((value, row) => ({ at: time?.values[row] ?? null, name, value })),
    )
  })
  if (rows.length === 0) return [...frames]
  rows.sort((a, b) => Number(b.at) - Number(a.at))
  return [
    {
      refId: frames[0]?.refId ?? '',
      name: '',
      fields: [
        madeField(
          'Time',
          'time',
          rows.map(row => row.at),
        ),
        madeField(
          'Metric',
          'string',
          rows.map(row => row.name),
        ),
        madeField(
          'Value',
          'number',
          rows.map(row => row.value),
        ),
      ],
    },
  ]
}
