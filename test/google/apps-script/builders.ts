// What SpreadsheetApp.new… gives: rules and texts to be set up, then built.
import type { JsonObject } from '../spreadsheet/json.ts';
import { gridRangeJson } from '../spreadsheet/ranges.ts';
import { placeOf } from './place.ts';
import { method, strict } from './strict.ts';

export function dataValidation(rule: JsonObject = { strict: false }): object {
  const with_ = (fields: JsonObject): object => dataValidation({ ...rule, ...fields });
  return strict('SpreadsheetApp.DataValidationBuilder', {
    requireValueInList: method(
      [['list', 'flag?']],
      (values: readonly string[], showDropdown?: boolean) => {
        if (values.length === 0) throw new Error('Exception: The list has no values.');
        const listed = values.map((value) => ({ userEnteredValue: value }));
        return with_({
          condition: { type: 'ONE_OF_LIST', values: listed },
          showCustomUi: showDropdown ?? true,
        });
      },
    ),
    setAllowInvalid: method([['flag']], (allows: boolean) => with_({ strict: !allows })),
    setHelpText: method([['text']], (inputMessage: string) => with_({ inputMessage })),
    build: method([[]], () => strict('SpreadsheetApp.DataValidation', {}, rule)),
  });
}

export function conditionalFormatRule(
  rule: JsonObject = {},
  ranges: readonly JsonObject[] = [],
): object {
  const booleanRule = (rule['booleanRule'] ?? {}) as JsonObject;
  const with_ = (fields: JsonObject): object =>
    conditionalFormatRule({ booleanRule: { ...booleanRule, ...fields } }, ranges);
  return strict('SpreadsheetApp.ConditionalFormatRuleBuilder', {
    whenTextEqualTo: method([['text']], (text: string) =>
      with_({ condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] } }),
    ),
    setBackground: method([['text']], (hex: string) => {
      const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return with_({
        format: { backgroundColor: { red: part(1), green: part(3), blue: part(5) } },
      });
    }),
    setRanges: method([['list']], (given: readonly object[]) =>
      conditionalFormatRule(
        rule,
        given.map((range) => {
          const { sheetId, box } = placeOf(range);
          return gridRangeJson(sheetId, box);
        }),
      ),
    ),
    build: method([[]], () =>
      strict('SpreadsheetApp.ConditionalFormatRule', {}, { ...rule, ranges }),
    ),
  });
}

export function richTextValue(text = ''): object {
  return strict('SpreadsheetApp.RichTextValueBuilder', {
    setText: method([['text']], (value: string) => richTextValue(value)),
    build: method([[]], () => strict('SpreadsheetApp.RichTextValue', {}, text)),
  });
}
