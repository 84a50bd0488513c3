// Media sent and equipment taken out (L806–807, L825–841).
import { dayOfMoment } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import type { mediaTransfers } from '../registers/media-transfers.ts';
import { isSecret } from './backup-facts.ts';

export type MediaTransfer = Row<typeof mediaTransfers>;

/** An entry whose kind cannot be read is held to be a transfer: the one that asks for more. */
export const isTakeOut = ({ kind }: MediaTransfer): boolean => kind === '設備攜出';

export const lacksPacking = (row: MediaTransfer): boolean =>
  !isTakeOut(row) && (row.packaging === undefined || row.carrier === undefined);

export const lacksSignature = ({ receiver, received, isSigned }: MediaTransfer): boolean =>
  received !== undefined && (receiver === undefined || isSigned !== true);

export const lacksProtection = ({ secrecy, isProtected }: MediaTransfer): boolean =>
  isSecret(secrecy) && isProtected !== true;

export const lacksApproval = (row: MediaTransfer): boolean =>
  isTakeOut(row) && (row.approver === undefined || row.approved === undefined);

export const isApprovedLate = ({ approved, sent }: MediaTransfer): boolean =>
  approved !== undefined && sent !== undefined && approved > dayOfMoment(sent);
