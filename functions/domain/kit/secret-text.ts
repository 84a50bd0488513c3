/** `密碼：abc123`, `password = x`; `通行碼 8 碼以上` and `密碼已更換` are no values. */
const SECRET =
  /(?:密碼|通行碼|口令|金鑰|password|passwd|pwd|passphrase|pin ?碼?)\s*(?:[:=]|(?:是|為)\s*(?=[!-~]))\s*[!-~]{3,}/iu;

/** Whether plain text (see `normalise`) gives a password or key away. */
export const isSecret = (plain: string): boolean => SECRET.test(plain);
