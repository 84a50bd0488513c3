/**
 * Why something is asked. `plan` is the school's own plan (自訂, `ref` = its lines), `law` is 法定 (`ref` = law and
 * article). `verified` is true only when a person has checked the citation against the official text and said so in
 * 法規清單; until then it is printed as 未經查證.
 */
export type Basis = {
  readonly kind: 'plan' | 'law';
  readonly ref: string;
  readonly version: string;
  readonly verified: boolean;
  readonly text: string;
};

/** 法定 or 自訂, the word people read. */
export function natureOf(basis: Basis | null): '法定' | '自訂' {
  return basis?.kind === 'law' ? '法定' : '自訂';
}

/**
 * One line for people: `計畫 L1099–1101`, `本校自訂` or `資通安全管理法 第 17 條（114-12-01 版，未經查證）`; where the plan asks
 * the same as the law, its lines come after the version, which is the law's.
 */
export function basisLine(basis: Basis): string {
  if (basis.kind === 'law') {
    const [law = '', ...also] = basis.ref.split('；');
    return [`${law}（${basis.version} 版${basis.verified ? '' : '，未經查證'}）`, ...also].join(
      '；',
    );
  }
  return basis.ref.startsWith('L') ? `計畫 ${basis.ref}` : basis.ref;
}

/** A basis in the school's own plan; `lines` such as `1099–1101` count lines of the plan's text. */
export function planBasis(lines: string, text: string): Basis {
  return { kind: 'plan', ref: `L${lines}`, version: '現行版', verified: true, text };
}

/** Ours: neither the plan nor a law asks for it, the product needs it or a good habit does. `lines` of the plan it is near. */
export const designBasis = (text: string, lines?: string): Basis => ({
  ...planBasis('', text),
  ref: lines === undefined ? '系統自訂' : `系統自訂（參計畫 L${lines}）`,
});

/** A citation of law, unverified until 法規清單 says otherwise. `version` is the day of the text, 民國 `115-01-07`. */
export function lawBasis(ref: string, version: string, text: string): Basis {
  return { kind: 'law', ref, version, verified: false, text };
}
