// The sample school as a new workbook: its own tabs as it keeps them, the system's tabs where they belong.
import { layouts } from '../domain/provision.ts';
import { sampleSchool } from './index.ts';
import { belowHeaders, sampleLayouts } from './layouts.ts';

const own = new Map(sampleLayouts.map((layout) => [layout.sheet, layout]));
const declared = new Set(layouts.map(({ sheet }) => sheet));

/** Every tab in the usual order, the school's own extra tabs last. */
export const sampleSchoolLayouts = [
  ...layouts.map((layout) => own.get(layout.sheet) ?? layout),
  ...sampleLayouts.filter(({ sheet }) => !declared.has(sheet)),
];

export const sampleContents = belowHeaders(sampleSchool);
