import { Maintenance } from '../model/maintenance.ts'

/** POST /projects/:p/maintenances. Without matchers it holds for every alert. */
export const MaintenanceCreate = Maintenance.omit({ id: true })
  .extend({ matchers: Maintenance.shape.matchers.default([]) })
  .meta({ id: 'MaintenanceCreate' })

/** PATCH: what is missing stays. */
export const MaintenanceChange = Maintenance.omit({ id: true }).partial().meta({ id: 'MaintenanceChange' })
