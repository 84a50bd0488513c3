import { isActive, type Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { personOf } from '../metrics/team-facts.ts';
import { secrecyAgreements } from '../registers/secrecy-agreements.ts';

const { basis } = secrecyAgreements;

export const secrecyAgreementRules = rulesFor<typeof secrecyAgreements, Book>(secrecyAgreements, [
  {
    code: 'signer-not-bound',
    severity: 'warning',
    basis,
    column: 'signer',
    says: ({ signer, ended }, book) => {
      const person = personOf(book, signer);
      return person !== undefined &&
        ended === undefined &&
        isActive(person, book.asOf) &&
        person.isBoundToSecrecy !== true
        ? '已簽保密同意書，「人員」的機密維護責任不是「是」。請更正，或填責任解除日。'
        : null;
    },
  },
  {
    code: 'secrecy-ends-before-signing',
    severity: 'error',
    basis,
    column: 'ended',
    says: ({ signed, ended }) =>
      signed !== undefined && ended !== undefined && ended < signed
        ? '責任解除日早於簽署日。請確認兩個日期。'
        : null,
  },
]);
