// The law's table of levels (資通安全事件通報應變及演練辦法): what was hit and how badly, in words people can choose, and the level it makes.

export const incidentLevels = ['1', '2', '3', '4'] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

/** Of leaks and of tampering, whose columns in the law read alike. */
const damageLevels = {
  無: null,
  非核心業務輕微: '1',
  非核心業務嚴重: '2',
  核心業務輕微: '2',
  核心業務嚴重: '3',
  公務機密或關鍵設施輕微: '3',
  公務機密或關鍵設施嚴重: '4',
  國家機密: '4',
} as const satisfies Readonly<Record<string, IncidentLevel | null>>;

/** Of interruptions: within or beyond the tolerable time. */
const outageLevels = {
  無: null,
  非核心業務可容忍時間內: '1',
  非核心業務逾可容忍時間: '2',
  核心業務可容忍時間內: '2',
  核心業務逾可容忍時間: '3',
  關鍵設施可容忍時間內: '3',
  關鍵設施逾可容忍時間: '4',
} as const satisfies Readonly<Record<string, IncidentLevel | null>>;

type Damage = keyof typeof damageLevels;
type Outage = keyof typeof outageLevels;

// `Object.keys` gives up the names it was given.
export const damages = Object.keys(damageLevels) as readonly Damage[];
export const outages = Object.keys(outageLevels) as readonly Outage[];

const levels = { ...damageLevels, ...outageLevels };

/** The level a situation makes; null = none. */
export const levelOfSituation = (situation: Damage | Outage): IncidentLevel | null =>
  levels[situation];
