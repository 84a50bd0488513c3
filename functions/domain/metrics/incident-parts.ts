// The seven parts of the report on an incident (施行細則): which fields each is made of, and which are still blank.
import type { Incident } from './incident-facts.ts';

type Field = readonly [key: keyof Incident, header: string];
type Part = { readonly title: string; readonly fields: readonly Field[] };

export const incidentParts: readonly Part[] = [
  {
    title: '發生、知悉、控制及復原時間',
    fields: [
      ['occurred', '發生時間'],
      ['aware', '知悉時間'],
      ['contained', '控制或復原時間'],
    ],
  },
  { title: '影響範圍及損害評估', fields: [['scope', '影響範圍及損害']] },
  { title: '損害控制及復原作業之歷程', fields: [['containmentCourse', '控制及復原歷程']] },
  { title: '調查及處理作業之歷程', fields: [['investigationCourse', '調查及處理歷程']] },
  { title: '事件根因分析', fields: [['cause', '發生原因']] },
  {
    title: '防範類似事件再次發生之措施',
    fields: [
      ['layers', '措施層面'],
      ['prevention', '改善及預防措施'],
    ],
  },
  {
    title: '措施之預定完成時程及成效追蹤機制',
    fields: [
      ['preventionDue', '措施預定完成日'],
      ['tracking', '成效追蹤方式'],
    ],
  },
];

/** Headers of the fields that are blank or cannot be read. */
export const blankFields = (incident: Incident): readonly string[] =>
  incidentParts.flatMap(({ fields }) =>
    fields.filter(([key]) => incident[key] === undefined).map(([, header]) => header),
  );

/** The layers measures are taken on, by law. */
export const measureLayers = ['管理', '技術', '人力', '資源'] as const;
