// Risks and the rest of the workbook: assets without an assessment, retired assets, people who left, the threshold.
import { dayInYear, type Book, type Person } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { leftOn, personNamed } from '../metrics/account-facts.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import {
  assetOf,
  assetsInScope,
  assessmentsOfYear,
  isAssetAssessed,
  isTreated,
  risksToTreat,
} from '../metrics/risk-facts.ts';
import { assets } from '../registers/assets.ts';
import { people } from '../registers/people.ts';
import { riskAssessments } from '../registers/risk-assessments.ts';
import { settings as settingRegister } from '../registers/settings.ts';

const yearly = plan['533–535'];
const treatment = plan['547–555、1263'];

const openRisks = oncePer((book: Book) =>
  risksToTreat(book).filter((row) => !isTreated(row, book)),
);

const openRows = oncePer((book: Book) => new Set(openRisks(book).map(({ at }) => at.row)));

/** How many open risks each person who has left still answers for. */
const risksOfLeavers = oncePer((book: Book): ReadonlyMap<Person, number> => {
  const counts = new Map<Person, number>();
  for (const { owner } of openRisks(book)) {
    const person = leftOn(book, owner) === null ? undefined : personNamed(book, owner);
    if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
});

const openByAsset = oncePer(
  (book: Book) => new Set(openRisks(book).map(({ asset }) => matchKey(asset ?? ''))),
);

export const riskCoverageRules = rulesFor<typeof riskAssessments, Book>(riskAssessments, [
  {
    code: 'risk-procedure-not-named',
    severity: 'warning',
    basis: plan['537–539'],
    column: 'method',
    says: ({ method }, { settings }) =>
      method === undefined && matchKey(settings.riskProcedure) === '無'
        ? '沒有參考的評估程序。請填評估程序，或在「設定」填「風險評估程序」。'
        : null,
  },
  {
    code: 'risk-of-retired-asset',
    severity: 'error',
    basis: yearly,
    column: 'asset',
    says: ({ asset: id, assessed }, book) => {
      const asset = assetOf(book, id);
      return asset !== undefined &&
        !isInUse(asset) &&
        asset.retired !== undefined &&
        assessed !== undefined &&
        assessed > asset.retired
        ? `資產「${id ?? ''}」在評估前已報廢。請改評使用中的資產，或刪除這一列。`
        : null;
    },
  },
  {
    code: 'open-risk-of-retired-asset',
    severity: 'warning',
    basis: treatment,
    column: 'asset',
    says: ({ asset: id, at }, book) => {
      const asset = assetOf(book, id);
      return asset !== undefined && !isInUse(asset) && openRows(book).has(at.row)
        ? `資產「${id ?? ''}」已報廢，這項風險還沒有結束。請填完成日，或說明改由哪項資產承接。`
        : null;
    },
  },
  {
    code: 'risk-owner-left',
    severity: 'warning',
    basis: treatment,
    column: 'owner',
    says: ({ owner, at }, book) =>
      leftOn(book, owner) !== null && openRows(book).has(at.row)
        ? `負責人「${owner ?? ''}」已不在職。請改派負責人。`
        : null,
  },
]);

export const assetRiskRules = rulesFor<typeof assets, Book>(assets, [
  {
    code: 'asset-not-assessed',
    severity: 'error',
    basis: yearly,
    column: 'id',
    all: (_table, book) => {
      const isDue = book.asOf > dayInYear(book, book.settings.riskDue);
      if (!isDue || !book.tables.riskAssessments.isPresent) return [];
      const missing = assetsInScope(book).filter((asset) => !isAssetAssessed(asset, book));
      // A year without any assessment is one thing to do, not one for every asset.
      if (missing.length > 1 && assessmentsOfYear(book).length === 0) {
        const message = `今年還沒有任何風險評估，${missing.length} 項資產都沒有評估。請在「風險評估」逐項新增。`;
        return [{ row: null, message }];
      }
      return missing.map(({ at }) => ({
        row: at.row,
        message: '今年沒有這項資產的風險評估。請在「風險評估」新增一列。',
      }));
    },
  },
  {
    code: 'retired-asset-has-open-risk',
    severity: 'warning',
    basis: treatment,
    column: 'state',
    says: (asset, book) =>
      !isInUse(asset) && asset.id !== undefined && openByAsset(book).has(matchKey(asset.id))
        ? '資產已報廢，「風險評估」還有未結束的風險。請到該列結案。'
        : null,
  },
]);

export const leaverRiskRules = rulesFor<typeof people, Book>(people, [
  {
    code: 'leaver-owns-risks',
    severity: 'warning',
    basis: treatment,
    column: 'left',
    says: (person, book) => {
      const count = risksOfLeavers(book).get(person) ?? 0;
      return count === 0
        ? null
        : `已離職，名下仍有 ${count} 項未結束的風險。請在風險評估改派負責人。`;
    },
  },
]);

export const riskSettingRules = rulesFor<typeof settingRegister, Book>(settingRegister, [
  {
    code: 'threshold-not-approved',
    severity: 'warning',
    basis: designBasis('可接受風險值使用前應書面核定。', '537–539'),
    column: 'value',
    all: (_table, book) =>
      book.settings.thresholdApproved === '' && assessmentsOfYear(book).length > 0
        ? [
            {
              row: book.settingRows.thresholdApproved ?? null,
              message:
                '已經評估風險，但可接受風險值沒有核定紀錄。請填「可接受風險值核定」的日期與文號。',
            },
          ]
        : [],
  },
  {
    code: 'risk-scope-too-small',
    severity: 'warning',
    basis: designBasis('至少評估硬體、軟體與個資。', '533–535'),
    column: 'value',
    all: (_table, book) => {
      const classes = book.settings.riskScope.split(/[、,，]/u).map(matchKey);
      const missing = ['硬體', '軟體', '個資'].filter((known) => !classes.includes(known));
      return missing.length === 0
        ? []
        : [
            {
              row: book.settingRows.riskScope ?? null,
              message: `風險評估範圍沒有${missing.join('、')}。請補上，至少應含硬體、軟體與個資。`,
            },
          ];
    },
  },
]);
