// Labels as papers: pages that are drawn, and what is to be known of them.
import type { LabelChoice } from '../../domain/documents/labels/asset-labels.ts';
import { labelOrder } from '../../domain/documents/labels/label-order.ts';
import { labelPages } from '../../rendering/labels/label-pages.ts';
import type { Making, Paper } from './report-papers.ts';

export function labelPapers({ assessment }: Making, choice: LabelChoice): readonly Paper[] {
  const { name, title, school, labels, sheet, used, notes } = labelOrder(assessment, choice);
  const body = () => ({ title, creator: school, pages: labelPages(labels, sheet, used) });
  return [{ form: 'labels', name, title, isDraft: false, body, notes }];
}
