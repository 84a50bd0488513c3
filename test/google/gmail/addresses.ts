// Lists of addresses in a header, as RFC 5322 has them, without groups.
import { badRequest, unknown } from '../spreadsheet/refusal.ts';

/** Google takes no domain without a dot, as others have found. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/u;

/** At commas that are not inside quotes, brackets or comments. */
function pieces(text: string): readonly string[] {
  const found = text.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|\((?:[^()\\]|\\.)*\)|[^,])+/gu) ?? [];
  return found.map((one) => one.trim()).filter((one) => one !== '');
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\((?:[^()\\]|\\.)*\)/gu, '').trim();

function addressOf(piece: string, header: string): string {
  const plain = withoutComments(piece);
  const [, inBrackets] = /^(?:"(?:[^"\\]|\\.)*"|[^"<>@]*)\s*<([^<>]*)>$/u.exec(plain) ?? [];
  const address = (inBrackets ?? plain).trim();
  if (!ADDRESS.test(address)) throw badRequest(`Invalid ${header} header`);
  return address;
}

/** The addresses of a header; `header`: as Google calls it. */
export function addressesIn(text: string, header: string): readonly string[] {
  if (/:[^"]*;\s*$/u.test(text)) throw unknown('groups of recipients');
  return pieces(text).map((piece) => addressOf(piece, header));
}
