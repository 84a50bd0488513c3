// The communication room: who may enter, and who did (form 7).
import { isActive, type Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { addDays, rocDay } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  hasPermit,
  isLeftOpen,
  isPermitted,
  isUnauthorised,
  lacksEquipment,
  lacksNeed,
  permitReviewDue,
  type RoomPermit,
} from '../metrics/room-facts.ts';
import { plan } from '../plan-lines.ts';
import { roomPermits } from '../registers/room-permits.ts';
import { roomVisits } from '../registers/room-visits.ts';

const access = plan['765–766'];
const records = plan['773'];

function isOfLeaver({ person }: RoomPermit, book: Book): boolean {
  const found = book.people.find(person);
  return found !== undefined && found !== 'ambiguous' && !isActive(found, book.asOf);
}

export const roomPermitRules = rulesFor<typeof roomPermits, Book>(roomPermits, [
  {
    code: 'permit-without-approver',
    severity: 'error',
    basis: access,
    column: 'approver',
    says: ({ approver }) =>
      approver === undefined ? '進出授權沒有核准人。請補填機房（機櫃）管理者。' : null,
  },
  {
    code: 'permit-of-leaver',
    severity: 'warning',
    basis: access,
    column: 'person',
    says: (permit, book) =>
      isPermitted(permit, book.asOf) && isOfLeaver(permit, book)
        ? `「${permit.person ?? ''}」已不在職，仍在進出授權名單。請填撤銷日。`
        : null,
  },
  {
    code: 'permit-revoked-before-granted',
    severity: 'error',
    basis: access,
    column: 'revoked',
    says: ({ granted, revoked }) =>
      granted !== undefined && revoked !== undefined && revoked < granted
        ? '撤銷日早於授權日。請確認。'
        : null,
  },
  {
    code: 'permit-not-reviewed',
    severity: 'warning',
    basis: access,
    column: 'reviewed',
    says: (permit, book) => {
      const due = permitReviewDue(permit, book);
      return isPermitted(permit, book.asOf) && due !== null && due < book.asOf
        ? `授權超過 ${book.settings.permitDays} 天沒有檢視。請檢視後更新最近檢視日，不需要的填撤銷日。`
        : null;
    },
  },
]);

export const roomVisitRules = rulesFor<typeof roomVisits, Book>(roomVisits, [
  {
    code: 'visit-left-before-entered',
    severity: 'error',
    basis: records,
    column: 'left',
    says: ({ entered, left }) =>
      entered !== undefined && left !== undefined && left < entered
        ? '離開時間早於進入時間。請確認；跨過午夜請分兩列。'
        : null,
  },
  {
    code: 'visit-not-left',
    severity: 'warning',
    basis: records,
    column: 'left',
    says: (visit, book) =>
      visit.day !== undefined && isLeftOpen(visit, book)
        ? `${rocDay(visit.day)} 進入後沒有離開時間。請確認是否已離開並補填。`
        : null,
  },
  {
    code: 'visit-not-authorised',
    severity: 'error',
    basis: access,
    column: 'approved',
    orAt: ['approver'],
    says: (visit, book) =>
      book.tables.roomPermits.isPresent && isUnauthorised(visit, book)
        ? '當日不在進出授權名單，也沒有事前核准。請補核准人與核准日，或更新授權名單。'
        : null,
  },
  {
    code: 'visitor-without-escort',
    severity: 'warning',
    basis: access,
    column: 'escort',
    says: ({ person, day, escort }, book) =>
      book.tables.roomPermits.isPresent &&
      escort === undefined &&
      person !== undefined &&
      book.people.find(person) === undefined &&
      !hasPermit(book, person, day ?? book.asOf)
        ? '來訪者沒有陪同人員。請填由誰陪同。'
        : null,
  },
  {
    code: 'visit-equipment-not-listed',
    severity: 'warning',
    basis: records,
    column: 'equipment',
    says: (visit) =>
      lacksEquipment(visit) ? `有設備${visit.movement ?? ''}，請填設備名稱與編號。` : null,
  },
  {
    code: 'support-without-need',
    severity: 'warning',
    basis: plan['771'],
    column: 'need',
    says: (visit) => (lacksNeed(visit) ? '外部支援人員僅於必要時得進入。請填必要性。' : null),
  },
  {
    code: 'visit-not-signed',
    severity: 'warning',
    basis: designBasis('管理者每月簽核進出紀錄。', '773'),
    column: 'signed',
    says: ({ day, signed }, { asOf, settings }) =>
      day !== undefined && signed === undefined && addDays(day, settings.visitSignDays) < asOf
        ? `進出紀錄超過 ${settings.visitSignDays} 天沒有管理者簽核（系統自訂）。請簽核後填日期。`
        : null,
  },
]);
