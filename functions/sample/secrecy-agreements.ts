// One line for every signature that 人員 gives a day for.
import { secrecyAgreements } from '../domain/registers/secrecy-agreements.ts';
import { sheetOf, type Entry } from './sheet.ts';

type Line = readonly [signer: string, signed: string, reason: string];

const lines: readonly Line[] = [
  ['杜允堃', '112/8/1', '到職'],
  ['游承峯', '2024-08-05', '職務異動'],
  ['魏靖雯', '113.08.30', '職務異動'],
  ['曾柏叡', '113/8/5', '職務異動'],
  ['洪意涵', '113/8/5', '職務異動'],
  ['歐敏慧', '113/9/2', '定期重簽'],
  ['孟惠欣', '113/8/30', '定期重簽'],
  ['梅子靖', '113/8/30', '定期重簽'],
];

export const secrecyAgreementsSheet = sheetOf(
  secrecyAgreements,
  lines.map(([signer, signed, reason], index): Entry<typeof secrecyAgreements> => ({
    signer,
    signed,
    reason,
    version: '1.0',
    evidence: `https://files.haifeng.example/secrecy/${index + 1}.pdf`,
  })),
);
