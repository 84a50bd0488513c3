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

type Template = Fill['template'];

/** A template, and the part whose duties stand below it. */
type Section = readonly [Template, (keyof AnnualReportView['partDuties'])?];

const sections: readonly Section[] = [
  [cover],
  [summary],
  [business, 'business'],
  [policy, 'policy'],
  [team, 'team'],
  [resources, 'resources'],
  [officer, 'officer'],
  [inventory, 'inventory'],
  [risk, 'risk'],
  [controls, 'controls'],
  [incidents, 'incidents'],
  [intelligence, 'intelligence'],
  [outsourcing, 'outsourcing'],
  [appraisal, 'appraisal'],
  [improvement, 'improvement'],
  [training, 'training'],
  [law],
  [unfinished],
  [signOff],
];

/** The parts of form 12 in the order they are printed. */
export const annualReportFills = (view: AnnualReportView): readonly Fill[] =>
  sections.flatMap(([template, duties]) => [
    { template, view },
    ...(duties === undefined ? [] : [{ template: partDuties, view: view.partDuties[duties] }]),
  ]);

export const annualReportTemplates: readonly Template[] = [
  ...sections.map(([template]) => template),
  partDuties,
];

export const annualReport = (view: AnnualReportView): string =>
  annualReportFills(view)
    .map((fill) => fill.template(fill.view))
    .join('\n');
