// Under which names the same thing goes in metrics and in logs, from the exporters' and collectors' own defaults.

export type LabelGroup = {
  /** As templates call it. */
  name: string
  /** In order of preference: what an exporter says of its target before what the scrape says of the exporter. */
  labels: readonly string[]
  /** Whether it alone tells one application's lines from another's. */
  strong: boolean
}

export const labelGroups: readonly LabelGroup[] = [
  {
    name: 'namespace',
    strong: true,
    labels: [
      'exported_namespace',
      'namespace',
      'kubernetes_namespace',
      'kube_namespace',
      'k8s_namespace_name',
      'k8s.namespace.name',
      'kubernetes.namespace',
      'kubernetes.namespace_name',
      'kubernetes.namespace.name',
      'kubernetes.pod_namespace',
      'resource.attributes.k8s.namespace.name',
      'orchestrator.namespace',
    ],
  },
  {
    name: 'pod',
    strong: true,
    labels: [
      'exported_pod',
      'pod',
      'pod_name',
      'kubernetes_pod_name',
      'k8s_pod_name',
      'k8s.pod.name',
      'kubernetes.pod.name',
      'kubernetes.pod_name',
      'resource.attributes.k8s.pod.name',
    ],
  },
  {
    name: 'container',
    strong: false,
    labels: [
      'exported_container',
      'container',
      'container_name',
      'kubernetes_container_name',
      'k8s_container_name',
      'k8s.container.name',
      'kubernetes.container.name',
      'kubernetes.container_name',
      'container.name',
      'resource.attributes.k8s.container.name',
    ],
  },
  {
    name: 'service',
    strong: true,
    labels: ['service_name', 'exported_job', 'job', 'service.name', 'resource.attributes.service.name'],
  },
  {
    name: 'app',
    strong: true,
    labels: [
      'app',
      'app_kubernetes_io_name',
      'service',
      'app.kubernetes.io/name',
      'kubernetes.labels.app',
      'kubernetes.labels.app_kubernetes_io/name',
    ],
  },
  {
    name: 'instance',
    strong: false,
    labels: ['exported_instance', 'instance', 'service_instance_id', 'host', 'hostname', 'host.name'],
  },
  {
    name: 'cluster',
    strong: false,
    labels: ['cluster', 'k8s_cluster_name', 'k8s.cluster.name', 'orchestrator.cluster.name'],
  },
]

export function groupOf(label: string): LabelGroup | undefined {
  return labelGroups.find(({ labels }) => labels.includes(label))
}
