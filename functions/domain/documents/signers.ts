// Who signs a form: as the school has set it (設定「簽核流程」), else as the form has it.
import type { Book } from '../book.ts';

/** The three who sign most forms. */
export const officials: readonly string[] = ['承辦人', '單位主管', '資通安全長'];

/** `own`: who signs where the school has set nothing; the usual three give way to the school's own. */
export function signersOf(
  { settings }: Book,
  form: number | null,
  own: readonly string[] = officials,
): readonly string[] {
  const { usual, byForm } = settings.signOff;
  const set = form === null ? undefined : byForm[form];
  return set ?? (own === officials ? (usual ?? own) : own);
}
