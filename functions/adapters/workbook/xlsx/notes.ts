// Notes on headers. The format keeps their text in one part and their boxes in another, in the old VML of Office 97.
import type { SheetLayout } from '../../../domain/kit/layout.ts';
import { columnLetters } from './cell-address.ts';
import { encodeEscapes } from './cell-text.ts';
import { DECLARATION, type Namespaces } from './namespaces.ts';
import { listFormula } from './sheet-rules.ts';
import { encodeText } from './xml.ts';

/** Column index from 0 and what the note says. */
export type Note = { readonly index: number; readonly text: string };

/** What each header explains; the first one also what the sheet is for. */
export function notesOf({ columns, purpose }: SheetLayout): readonly Note[] {
  return columns
    .map(({ hint, options }, index) => {
      const tooManyForList =
        options !== undefined && options.length > 0 && listFormula(options) === null;
      const lines = [
        ...(index === 0 ? [purpose] : []),
        hint,
        ...(tooManyForList ? [`可填：${options.join('、')}`] : []),
      ];
      return { index, text: lines.filter((line) => line !== '').join('\n') };
    })
    .filter(({ text }) => text !== '');
}

export function notesXml(notes: readonly Note[], { main }: Namespaces): string {
  const list = notes.map(
    ({ index, text }) =>
      `<comment ref="${columnLetters(index + 1)}1" authorId="0"><text><t xml:space="preserve">${encodeText(encodeEscapes(text))}</t></text></comment>`,
  );
  return (
    `${DECLARATION}<comments xmlns="${main}"><authors><author>資安簿</author></authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  );
}

const LINE = 18;
const CHARACTERS_A_LINE = 16;

/** Points; every line of the text wraps by itself. */
const heightOf = (text: string): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 1) * LINE;

function box({ index, text }: Note): string {
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" fillcolor="#fffde7" o:insetmode="auto" ` +
    `style="position:absolute;margin-left:80pt;margin-top:2pt;width:210pt;height:${heightOf(text)}pt;z-index:${index + 1};visibility:hidden">` +
    '<v:fill color2="#fffde7"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
    `<x:Row>0</x:Row><x:Column>${index}</x:Column></x:ClientData></v:shape>`
  );
}

export function noteBoxes(notes: readonly Note[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map(box).join('')}</xml>`
  );
}
