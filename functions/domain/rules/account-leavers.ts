import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { heldByLeavers } from '../metrics/account-facts.ts';
import { people } from '../registers/people.ts';

export const leaverAccessRules = rulesFor<typeof people, Book>(people, [
  {
    code: 'leaver-has-access',
    severity: 'error',
    basis: plan['655'],
    column: 'left',
    says: (person, book) => {
      const held = heldByLeavers(book).get(person);
      if (held === undefined) return null;
      const parts = [
        held.accounts > 0 ? `${held.accounts} 個啟用的帳號` : null,
        held.keys > 0 ? `${held.keys} 項金鑰` : null,
        held.remote > 0 ? `${held.remote} 件遠距工作` : null,
      ].filter((part) => part !== null);
      return `已離職，名下仍有${parts.join('、')}。請停用、改派或撤銷，並更新登記。`;
    },
  },
]);
