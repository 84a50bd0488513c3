// The same facts seen from the other side: a leaver at 人員, a service at 資產清冊.
import type { Book, Person } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { isKept } from '../metrics/backup-facts.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import { isPermitted } from '../metrics/room-facts.ts';
import { isRunning, type Vendor } from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { assets } from '../registers/assets.ts';
import { people } from '../registers/people.ts';

const peopleNamed = (book: Book, references: readonly (string | undefined)[]) =>
  new Set(references.map((reference) => book.people.find(reference)));

const permitHolders = oncePer((book: Book) =>
  peopleNamed(
    book,
    book.tables.roomPermits.rows
      .filter((permit) => isPermitted(permit, book.asOf))
      .map(({ person }) => person),
  ),
);

const backupOwners = oncePer((book: Book) =>
  peopleNamed(
    book,
    book.tables.backups.rows.filter(isKept).map(({ owner }) => owner),
  ),
);

/** Left, not merely still to come. */
const hasLeft = (person: Person, { asOf }: Book): boolean =>
  person.left !== undefined && person.left < asOf;

export const facilityPeopleRules = rulesFor<typeof people, Book>(people, [
  {
    code: 'leaver-may-enter',
    severity: 'warning',
    basis: plan['765–766'],
    column: 'left',
    says: (person, book) =>
      hasLeft(person, book) && permitHolders(book).has(person)
        ? '已離職但仍在進出授權名單。請撤銷授權並收回鑰匙或門禁卡。'
        : null,
  },
  {
    code: 'leaver-owns-backups',
    severity: 'warning',
    basis: plan['811–813'],
    column: 'left',
    says: (person, book) =>
      hasLeft(person, book) && backupOwners(book).has(person)
        ? '已離職但仍是備份的負責人。請到備份改派在職的人。'
        : null,
  },
]);

const vendorsById = oncePer(
  ({ tables }: Book): ReadonlyMap<string, Vendor> =>
    new Map(tables.vendors.rows.map((vendor) => [matchKey(vendor.id ?? ''), vendor])),
);

export const serviceRules = rulesFor<typeof assets, Book>(assets, [
  {
    code: 'service-without-vendor',
    severity: 'warning',
    basis: plan['1003–1009'],
    column: 'vendor',
    says: (asset) =>
      asset.item === '委外服務' && isInUse(asset) && asset.vendor === undefined
        ? '委外服務沒有對應的委外廠商。請在委外廠商登錄後填委外編號。'
        : null,
  },
  {
    code: 'service-of-ended-vendor',
    severity: 'warning',
    basis: plan['1003–1009'],
    column: 'vendor',
    says: (asset, book) => {
      if (asset.vendor === undefined || !isInUse(asset)) return null;
      const vendor = vendorsById(book).get(matchKey(asset.vendor));
      return vendor !== undefined &&
        (vendor.start ?? '') <= book.asOf &&
        !isRunning(vendor, book.asOf)
        ? '委外契約已終止，資產仍在使用中。請更新委外廠商，或將服務報廢。'
        : null;
    },
  },
]);
