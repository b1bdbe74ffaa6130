/** Deliveries of alerts by the status they were answered with, since the start. */
export type DeliveryCounter = { count: (status: number) => void; read: () => ReadonlyMap<number, number> }

export function createDeliveryCounter(): DeliveryCounter {
  const byStatus = new Map<number, number>()
  return {
    count: status => void byStatus.set(status, (byStatus.get(status) ?? 0) + 1),
    read: () => byStatus,
  }
}
