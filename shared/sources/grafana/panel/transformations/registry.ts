import { calculateField } from './columns/calculate-field.ts'
import { convertFieldType } from './columns/convert-field-type.ts'
import { filterFieldsByName } from './columns/filter-fields-by-name.ts'
import { labelsToFields } from './columns/labels-to-fields.ts'
import { organize } from './columns/organize.ts'
import { renameByRegex } from './columns/rename-by-regex.ts'
import { filterByRefId } from './frames/filter-by-ref-id.ts'
import { joinByField } from './frames/join-by-field.ts'
import { merge } from './frames/merge.ts'
import { seriesToRows } from './frames/series-to-rows.ts'
import { filterByValue } from './rows/filter-by-value.ts'
import { groupBy } from './rows/group-by.ts'
import { limit } from './rows/limit.ts'
import { reduce } from './rows/reduce.ts'
import { sortBy } from './rows/sort-by.ts'
import type { Transform } from './transform.ts'

/** Every transformation that is applied, by Grafana's id. The only list of them. */
export const transformations: Record<string, Transform> = {
  reduce,
  organize,
  filterFieldsByName,
  filterByName: filterFieldsByName,
  filterByRefId,
  renameByRegex,
  calculateField,
  convertFieldType,
  labelsToFields,
  merge,
  joinByField,
  seriesToColumns: joinByField,
  seriesToRows,
  sortBy,
  limit,
  groupBy,
  filterByValue,
}
