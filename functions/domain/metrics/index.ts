import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { matchKey } from '../kit/normalise.ts';
import { accessMetrics } from './access-metrics.ts';
import { assetMetrics } from './asset-metrics.ts';
import { auditMetrics } from './audit-metrics.ts';
import { documentMetrics } from './document-metrics.ts';
import { facilityMetrics } from './facility-metrics.ts';
import { incidentMetrics, outsideMetrics } from './incident-metrics.ts';
import { lawMetrics } from './law-counts.ts';
import { levelD } from './level-d.ts';
import { securityShareMetric } from './resource-facts.ts';
import { riskMetrics } from './risk-metrics.ts';
import { trainingMetrics } from './training-metrics.ts';

/** Figures a goal can name without giving a query of its own, in the order of their drop-down. */
export const metrics: readonly Metric<Book>[] = [
  ...incidentMetrics,
  ...lawMetrics,
  levelD,
  ...trainingMetrics,
  ...documentMetrics,
  securityShareMetric,
  ...assetMetrics,
  ...riskMetrics,
  ...accessMetrics,
  ...facilityMetrics,
  ...outsideMetrics,
  ...auditMetrics,
];

const byName = new Map(metrics.map((metric) => [matchKey(metric.name), metric]));

export const metricNamed = (name: string): Metric<Book> | undefined => byName.get(matchKey(name));
