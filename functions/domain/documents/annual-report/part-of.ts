// Which of the report's parts each obligation belongs to, by the first word of its id.
export const parts = [
  'business',
  'policy',
  'team',
  'resources',
  'officer',
  'inventory',
  'risk',
  'controls',
  'incidents',
  'intelligence',
  'outsourcing',
  'appraisal',
  'improvement',
  'training',
] as const;
export type Part = (typeof parts)[number];

const single: Readonly<Record<string, Part>> = {
  'ORG-CISO': 'officer',
  'POL-REWARD': 'appraisal',
};

const families: Readonly<Record<Part, string>> = {
  business: 'CB MTD NCB',
  policy: 'POL GOAL',
  team: 'ORG',
  resources: 'HR BUD',
  officer: '',
  inventory: 'AST LVL',
  risk: 'RSK',
  controls:
    'EQ NET DNS WIFI PWD ACC PRV ENC MAL SW WEB OS RW EML RM OFF BAK MED PC LAP MOB BCP SEC',
  incidents: 'INC',
  intelligence: 'TI',
  outsourcing: 'OUT',
  appraisal: 'EVAL',
  improvement: 'IMP AUD FND MR RPT LAW FORMS',
  training: 'TRN',
};

const byFamily: ReadonlyMap<string, Part> = new Map(
  parts.flatMap((part) =>
    families[part]
      .split(' ')
      .filter(Boolean)
      .map((family) => [family, part] as const),
  ),
);

export const familyOf = (id: string): string => id.split('-')[0] ?? id;

const names: Readonly<Record<Part, string>> = {
  business: '第一款',
  policy: '第二款',
  team: '第三款',
  resources: '第四款',
  officer: '第五款',
  inventory: '第六款',
  risk: '第七款',
  controls: '第八款',
  incidents: '第九款',
  intelligence: '第十款',
  outsourcing: '第十一款',
  appraisal: '第十二款',
  improvement: '第十三款',
  training: '教育訓練',
};

/** Null for an obligation nobody has given a part yet; a test keeps that from happening. */
export const partOf = (id: string): Part | null => single[id] ?? byFamily.get(familyOf(id)) ?? null;

/** How the list at the end refers to the part that tells more. */
export function partName(id: string): string {
  const part = partOf(id);
  return part === null ? '—' : names[part];
}
