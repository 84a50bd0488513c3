// SpreadsheetApp's Protection.
import type { JsonObject } from '../spreadsheet/json.ts';
import { gridRangeJson } from '../spreadsheet/ranges.ts';
import { request, type Desk } from './desk.ts';
import { placeOf } from './place.ts';
import { method, strict } from './strict.ts';

type Added = { readonly addProtectedRange?: { readonly protectedRange?: JsonObject } };

/** Adds a protection to a range or a whole sheet, and gives it to be set up further. */
export function protection(desk: Desk, range: JsonObject): object {
  const [reply] = request(desk, { addProtectedRange: { protectedRange: { range } } });
  const id = (reply as Added).addProtectedRange?.protectedRange?.['protectedRangeId'];
  const set = (fields: JsonObject): object => {
    const protectedRange = { protectedRangeId: id ?? 0, ...fields };
    const names = Object.keys(fields).join();
    request(desk, { updateProtectedRange: { protectedRange, fields: names } });
    return self;
  };
  const self = strict('SpreadsheetApp.Protection', {
    setDescription: method([['text']], (description: string) => set({ description })),
    setWarningOnly: method([['flag']], (warningOnly: boolean) => set({ warningOnly })),
    setUnprotectedRanges: method([['list']], (ranges: readonly object[]) =>
      set({
        unprotectedRanges: ranges.map((free) => {
          const { sheetId, box } = placeOf(free);
          return gridRangeJson(sheetId, box);
        }),
      }),
    ),
  });
  return self;
}
