import type { Book } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Metric } from '../kit/metric.ts';
import { incidentCounts } from './incident-counts.ts';
import { lawCounts } from './law-counts.ts';
import { levelD } from './level-d.ts';
import { securityShareMetric } from './resource-facts.ts';
import { riskMetrics } from './risk-facts.ts';

/** Figures a goal can name without giving a query of its own. */
const metrics: readonly Metric<Book>[] = [
  ...incidentCounts,
  ...lawCounts,
  levelD,
  ...riskMetrics,
  securityShareMetric,
];

const byName = new Map(metrics.map((metric) => [matchKey(metric.name), metric]));

export const metricNamed = (name: string): Metric<Book> | undefined => byName.get(matchKey(name));
