// Form 12 put together: one template for each part, all over the same view, in the order they are printed. Every part of
// the law, and training, ends with its duties.
import type { AnnualReportView } from '../../functions/domain/documents/annual-report.ts';
import business from './annual-report/01-business.hbs';
import policy from './annual-report/02-policy.hbs';
import team from './annual-report/03-team.hbs';
import resources from './annual-report/04-resources.hbs';
import officer from './annual-report/05-officer.hbs';
import inventory from './annual-report/06-inventory.hbs';
import risk from './annual-report/07-risk.hbs';
import controls from './annual-report/08-controls.hbs';
import incidents from './annual-report/09-incidents.hbs';
import intelligence from './annual-report/10-intelligence.hbs';
import outsourcing from './annual-report/11-outsourcing.hbs';
import appraisal from './annual-report/12-appraisal.hbs';
import improvement from './annual-report/13-improvement.hbs';
import training from './annual-report/14-training.hbs';
import cover from './annual-report/cover.hbs';
import law from './annual-report/law.hbs';
import partDuties from './annual-report/part-duties.hbs';
import signOff from './annual-report/sign-off.hbs';
import summary from './annual-report/summary.hbs';
import unfinished from './annual-report/unfinished.hbs';

/** A template and the view to fill it from. */
export type Fill = {
  readonly template: typeof cover;
  readonly view: object;
};

type Section = (view: AnnualReportView) => readonly Fill[];

const whole =
  (template: Fill['template']): Section =>
  (view) => [{ template, view }];

/** A part's own template, and what every part ends with. */
const part =
  (own: Fill['template'], key: keyof AnnualReportView['partDuties']): Section =>
  (view) => [
    { template: own, view },
    { template: partDuties, view: view.partDuties[key] },
  ];

const sections: readonly Section[] = [
  whole(cover),
  whole(summary),
  part(business, 'business'),
  part(policy, 'policy'),
  part(team, 'team'),
  part(resources, 'resources'),
  part(officer, 'officer'),
  part(inventory, 'inventory'),
  part(risk, 'risk'),
  part(controls, 'controls'),
  part(incidents, 'incidents'),
  part(intelligence, 'intelligence'),
  part(outsourcing, 'outsourcing'),
  part(appraisal, 'appraisal'),
  part(improvement, 'improvement'),
  part(training, 'training'),
  whole(law),
  whole(unfinished),
  whole(signOff),
];

/** The parts of form 12 in the order they are printed. */
export const annualReportFills = (view: AnnualReportView): readonly Fill[] =>
  sections.flatMap((section) => section(view));

export const annualReport = (view: AnnualReportView): string =>
  annualReportFills(view)
    .map((fill) => fill.template(fill.view))
    .join('\n');
