// Documents in the Drive of whoever runs the menu.
import { Trouble } from './trouble.ts';

const ODT = 'application/vnd.oasis.opendocument.text';

export type SavedFile = { readonly name: string; readonly address: string };

/** Java's bytes run from -128 to 127. */
const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/**
 * Keeps a document in 我的雲端硬碟. The advanced service is used because the plain one asks for every file of the person;
 * this one only for what it makes itself. Drive keeps files of the same name side by side, so nothing is replaced.
 */
export function saveOdt(name: string, bytes: Uint8Array): SavedFile {
  const blob = Utilities.newBlob(signed(bytes), ODT, name);
  // A service that is not switched on is not undefined but unknown to the language.
  if (typeof Drive === 'undefined') {
    throw new Trouble('這份指令碼沒有開啟「Drive API」服務，無法存檔。請依安裝說明開啟後再試。');
  }
  const file = Drive.Files.create({ name, mimeType: ODT }, blob, { fields: 'id,webViewLink' });
  const address = file.webViewLink ?? `https://drive.google.com/file/d/${file.id ?? ''}/view`;
  return { name, address };
}
