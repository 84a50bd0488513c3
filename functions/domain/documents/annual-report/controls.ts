// 資通安全防護及控制措施: what the asset list shows, what the registers of 玖 show, and its sections one by one.
import { resolveBasis } from '../../citations.ts';
import {
  antivirusShare,
  erasedShare,
  hazardousShare,
  virusPatternShare,
  type Share,
} from '../../metrics/asset-counts.ts';
import { isAskedAt } from '../../law/level-set.ts';
import { laws } from '../../laws.ts';
import type { Basis } from '../../kit/basis.ts';
import { plan } from '../../plan-lines.ts';
import type { MeasureLine } from './measures.ts';
import { protectionLines } from './protection.ts';
import { sectionLines, type SectionLine } from './sections.ts';
import { basisOf, emptyNote, placesOf, shareOf } from './shown.ts';
import type { Whole } from './whole.ts';

type ControlLine = {
  readonly title: string;
  readonly figure: string;
  readonly open: string;
  readonly basis: string;
};

export type ControlsView = {
  readonly measures: readonly MeasureLine[];
  readonly sections: readonly SectionLine[];
  readonly lines: readonly ControlLine[];
  readonly firewall: string;
  readonly firewallBasis: string;
  readonly firewallPlaces: string;
};

type Control = { readonly title: string; readonly basis: Basis; readonly share: Share };

export function controlsView(whole: Whole): ControlsView {
  const { book } = whole;
  const { assets, settings } = book.tables;
  const resolve = resolveBasis(book);
  const antivirus = antivirusShare(book);
  const { level } = book.settings;
  const controls: readonly Control[] = [
    { title: '電腦設備啟用防毒軟體', basis: plan['694–696'], share: antivirus },
    { title: '電腦設備啟用防毒軟體', basis: laws.antivirus, share: antivirus },
    {
      title: `病毒碼在 ${book.settings.patternDays} 日內更新`,
      basis: plan['851–856'],
      share: virusPatternShare(book),
    },
    {
      title: '大陸廠牌設備有列管或汰換措施',
      basis: laws.hazardousProducts,
      share: hazardousShare(book),
    },
    { title: '報廢硬體有抹除日期與方式', basis: plan['567–571'], share: erasedShare(book) },
  ].filter(({ basis }) => isAskedAt(basis, level, book.asOf));
  const figureOf = (share: Share): string => {
    if (assets.rows.length === 0) return emptyNote(assets, []);
    return share.of === 0 ? '清冊沒有適用的資產' : shareOf(share);
  };
  return {
    measures: protectionLines(whole),
    sections: sectionLines(whole),
    lines: controls.map(({ title, basis, share }) => ({
      title,
      figure: figureOf(share),
      open: placesOf(share.open),
      basis: basisOf(resolve(basis)),
    })),
    firewall:
      book.settings.firewall === ''
        ? '未確認（設定「防火牆提供單位」未填）'
        : `由${book.settings.firewall}提供`,
    firewallBasis: [plan['584–586'], laws.firewall]
      .filter((basis) => isAskedAt(basis, level, book.asOf))
      .map((basis) => basisOf(resolve(basis)))
      .join('；'),
    firewallPlaces: placesOf([
      { sheet: settings.sheet, row: book.settingRows.firewall ?? settings.map.headerRow ?? 1 },
    ]),
  };
}
