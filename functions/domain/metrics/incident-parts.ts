// The seven parts of the report on an incident (施行細則): which fields each is made of, and which are still blank.
import { incidents } from '../registers/incidents.ts';
import type { Incident } from './incident-facts.ts';

type Field = keyof typeof incidents.columns;
type Part = { readonly title: string; readonly fields: readonly Field[] };

export const incidentParts: readonly Part[] = [
  {
    title: '發生、知悉、控制及復原時間',
    fields: ['occurred', 'aware', 'contained'],
  },
  { title: '影響範圍及損害評估', fields: ['scope'] },
  { title: '損害控制及復原作業之歷程', fields: ['containmentCourse'] },
  { title: '調查及處理作業之歷程', fields: ['investigationCourse'] },
  { title: '事件根因分析', fields: ['cause'] },
  {
    title: '防範類似事件再次發生之措施',
    fields: ['layers', 'prevention'],
  },
  {
    title: '措施之預定完成時程及成效追蹤機制',
    fields: ['preventionDue', 'tracking'],
  },
];

/** Headers of the fields that are blank or cannot be read. */
export const blankFields = (incident: Incident): readonly string[] =>
  incidentParts.flatMap(({ fields }) =>
    fields.filter((key) => incident[key] === undefined).map((key) => incidents.columns[key].header),
  );

/** The layers measures are taken on, by law. */
export const measureLayers = ['管理', '技術', '人力', '資源'] as const;
