// Products whose makers have stopped supporting them, with the day support ended. The plan's own examples
// (Windows 7, Office 2010, L461) are among them.
import { rocDay, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';

const ended: readonly (readonly [product: string, since: Day])[] = [
  ['Windows XP', '2014-04-08'],
  ['Windows 7', '2020-01-14'],
  ['Windows 8', '2023-01-10'],
  ['Windows 10', '2025-10-14'],
  ['Windows Server 2008', '2020-01-14'],
  ['Windows Server 2012', '2023-10-10'],
  ['Office 2007', '2017-10-10'],
  ['Office 2010', '2020-10-13'],
  ['Office 2013', '2023-04-11'],
  ['Office 2016', '2025-10-14'],
  ['Office 2019', '2025-10-14'],
  ['Adobe Flash', '2020-12-31'],
];

const products = ended.map(([product, since]) => ({ product, since, key: matchKey(product) }));

type Described = { readonly name?: string | undefined; readonly model?: string | undefined };

/** The unsupported product an asset names, with the day in 民國, or null. */
export function unsupportedSince(
  { name = '', model = '' }: Described,
  asOf: Day,
): { readonly product: string; readonly day: string } | null {
  const text = matchKey(name) + matchKey(model);
  if (!/[a-z]/u.test(text)) return null;
  // `Windows 10` must not be found in `Windows 100`, nor `Windows 7` in `Windows 7000`.
  const found = products.find(
    ({ key, since }) =>
      since < asOf &&
      text.includes(key) &&
      !/^\d/u.test(text.slice(text.indexOf(key) + key.length)),
  );
  return found === undefined ? null : { product: found.product, day: rocDay(found.since) };
}
