// docs/laws.md, made from the registry of laws and the law set of the levels.
import { isListLine, planCitations } from '../../functions/domain/law/citations.ts';
import type { Law, LawVersion } from '../../functions/domain/law/law.ts';
import { basisAt, lawItems, levelRemark, levels } from '../../functions/domain/law/level-set.ts';
import { registry } from '../../functions/domain/law/registry.ts';
import { lawById } from '../../functions/domain/law/versions.ts';
import { table } from './generated-page.ts';

const articlesShown = ({ articles }: LawVersion): string =>
  Object.entries(articles)
    .map(([matter, number]) => `${matter} ${number === null ? '?' : `§${number}`}`)
    .join(', ');

const endShown = ({ until }: LawVersion, { replaced }: Law, isLast: boolean): string => {
  const by = isLast && replaced !== null ? lawById(replaced.by)?.titles[0] : undefined;
  return by === undefined ? (until ?? '') : `${until ?? ''}, then ${by}`;
};

const versionRows = registry.flatMap((law) =>
  law.versions.map((version, index) => [
    version.title,
    version.isDayKnown ? version.issued : `about ${version.issued.slice(0, 7)}`,
    version.from,
    endShown(version, law, index === law.versions.length - 1),
    articlesShown(version),
    version.source,
  ]),
);

const undated = registry
  .filter(({ versions }) => versions.length === 0)
  .map(({ titles: [title = ''], rumour }) => [title, rumour?.text ?? '']);

const cited = planCitations
  .filter((citation) => !isListLine(citation))
  .map(({ line, law: { titles }, article, meant }) => [
    line,
    titles[0],
    article === null ? '' : `§${article}`,
    meant?.issued,
  ]);

export function lawsPage(): string {
  return `# The law

This page is made from \`functions/domain/law/\`; \`test/laws-page.test.ts\` compares it with it and writes it anew with
\`npx vitest run -c .config/vitest.config.ts test/laws-page.test.ts --update\`. Nothing here has been held against the official texts:
days and numbers rest on the sources named, and everything printed from them is 未經查證 until a school says otherwise in 法規清單.
\`?\` is a matter that has moved to an article nobody has found.

## Versions

${table(['law', 'issued', 'in force', 'until', 'articles', 'source'], versionRows)}

Of these no version has a known day, or they are the school's own:

${table(['guide or paper', 'what is said'], undated)}

## Where the plan cites them

Besides the list of L1286–1323, which names the first seventeen. A school whose plan was rewritten says so in 計畫引用版本.

${table(['line', 'law', 'article', 'version meant'], cited)}

## What it asks at each level

${levels.map((level) => `- ${level}: ${levelRemark[level] === '' ? '附表七, taken up whole as far as it is known.' : levelRemark[level]}`).join('\n')}

${table(
  ['what', ...levels, 'citation at the first of them', 'obligations', 'they are'],
  lawItems.map(({ title, levels: at, basis, answers, isSame }) => [
    title,
    ...levels.map((level) => (at.includes(level) ? '✓' : '')),
    at[0] === undefined ? '' : basisAt(basis, at[0]).ref,
    answers.join(', '),
    answers.length === 0 ? '' : isSame ? '法定' : '自訂',
  ]),
)}
`;
}
