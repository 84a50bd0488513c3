// Form 12 among the forms: the annual report, which has a view and a template of its own.
import { plan } from '../../plan-lines.ts';
import { annualReport } from '../annual-report.ts';
import type { Form } from './form.ts';

export const annual: Form = {
  number: 12,
  id: 'annual-report',
  title: '資通安全維護計畫實施情形',
  only: [],
  basis: plan['1325–1361'],
  isLandscape: false,
  fill: (whole) => {
    const { view, ...made } = annualReport(whole);
    return { content: { template: 'annualReport', view }, ...made };
  },
  // It tells what the registers hold; without them there is nothing to print.
  blank: null,
};
